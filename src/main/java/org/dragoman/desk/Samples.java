package org.dragoman.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dragoman.article.Articles;
import org.dragoman.article.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The sample articles: what a newcomer sees first, when the database is empty and {@code ./run} asks for them. */
@Component
class Samples {

    private static final Logger LOG = LoggerFactory.getLogger(Samples.class);
    private static final String FOLDER = "samples/";

    private final boolean wanted;
    private final Articles articles;
    private final Routes routes;

    Samples(@Value("${dragoman.samples:false}") boolean wanted, Articles articles, Routes routes) {
        this.wanted = wanted;
        this.articles = articles;
        this.routes = routes;
    }

    void take() {
        if (!wanted || !articles.isEmpty()) {
            return;
        }
        try {
            Resource[] samples =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*/*.*");
            for (Resource sample : samples) {
                routes.takeArticle(submission(sample));
            }
            LOG.info("The database is empty: {} sample articles were put in.", samples.length);
        } catch (IOException unreadable) {
            LOG.warn("The sample articles cannot be read: {}", unreadable.getMessage());
        }
    }

    private static Submission submission(Resource sample) throws IOException {
        String address = java.net.URLDecoder.decode(sample.getURL().toString(), StandardCharsets.UTF_8);
        String name = address.substring(address.lastIndexOf(FOLDER) + FOLDER.length());
        return new Submission(
                sample.getContentAsByteArray(),
                name.endsWith(".md") ? "text/markdown" : "text/plain",
                null,
                null,
                name,
                null,
                name.substring(0, name.indexOf('/')),
                null,
                List.of(),
                null,
                null,
                null);
    }
}
