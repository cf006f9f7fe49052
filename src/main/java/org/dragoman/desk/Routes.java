package org.dragoman.desk;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.dragoman.article.Submission;
import org.dragoman.jobs.Fence;
import org.dragoman.jobs.JobResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ways from Java into the routes. What a route throws comes out as it was thrown. */
@Component
class Routes {

    private final ProducerTemplate camel;

    Routes(ProducerTemplate camel) {
        this.camel = camel;
    }

    /**
     * @throws org.dragoman.article.ArticleRefused when there is no article in it
     */
    TakenArticle takeArticle(Submission submission) {
        return answerToRequest("direct:take-article", submission, TakenArticle.class);
    }

    /** Comes back when the withdrawal is durable. */
    void withdraw(Withdrawal withdrawal) {
        answerToRequest("direct:withdraw", withdrawal, Withdrawal.class);
    }

    JobResult translate(Fence job) throws InterruptedException {
        return answer("direct:translate", job, JobResult.class);
    }

    private <T> T answerToRequest(String endpoint, Object body, Class<T> type) {
        try {
            return answer(endpoint, body, type);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The program is stopping.", stopping);
        }
    }

    private <T> T answer(String endpoint, Object body, Class<T> type) throws InterruptedException {
        @Nullable T answer;
        try {
            // a route that is missing is a fault, not something to wait for
            answer = camel.requestBody(endpoint + "?block=false", body, type);
        } catch (CamelExecutionException failed) {
            if (failed.getCause() instanceof InterruptedException stopping) {
                throw stopping;
            }
            if (failed.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw failed;
        }
        if (answer == null) {
            throw new IllegalStateException(
                    "The route " + endpoint + " ended without an answer; compare its file with the original.");
        }
        return answer;
    }
}
