package org.dragoman.desk;

import org.dragoman.jobs.Fence;
import org.dragoman.jobs.JobHandler;
import org.dragoman.jobs.JobKey;
import org.dragoman.jobs.JobResult;
import org.dragoman.translation.TranslationJobs;
import org.springframework.stereotype.Component;

/** Hands a translate job to the route of its name. */
@Component
class TranslateHandler implements JobHandler {

    private final Routes routes;
    private final Drafting drafting;

    TranslateHandler(Routes routes, Drafting drafting) {
        this.routes = routes;
        this.drafting = drafting;
    }

    @Override
    public String task() {
        return TranslationJobs.TASK;
    }

    @Override
    public JobResult run(Fence job) throws InterruptedException {
        return routes.translate(job);
    }

    @Override
    public void givenUp(JobKey job, String reason) {
        drafting.givenUp(job, reason);
    }
}
