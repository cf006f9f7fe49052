package org.dragoman.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.article.Article;
import org.dragoman.article.Articles;
import org.dragoman.glossary.Glossaries;
import org.dragoman.jobs.Fence;
import org.dragoman.jobs.JobQueue;
import org.dragoman.jobs.JobResult;
import org.dragoman.review.Draft;
import org.dragoman.review.DraftWriter;
import org.dragoman.review.Drafts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** First step of a translate job: the draft as it stands, and which of its blocks need the machine. */
@Component
public class DraftOpening {

    private final Articles articles;
    private final Drafts drafts;
    private final DraftWriter writer;
    private final Glossaries glossaries;
    private final JobQueue jobs;

    DraftOpening(Articles articles, Drafts drafts, DraftWriter writer, Glossaries glossaries, JobQueue jobs) {
        this.articles = articles;
        this.drafts = drafts;
        this.writer = writer;
        this.glossaries = glossaries;
        this.jobs = jobs;
    }

    /**
     * @return {@link TranslationWork}, or {@link JobResult.Done} when nobody wants this run of the draft any more
     */
    @Transactional
    public Object open(Fence job) {
        DraftJob wanted = DraftJob.of(job.key());
        Optional<Draft> seen = drafts.find(wanted.draft());
        Optional<Article> article = seen.flatMap(draft -> articles.lock(draft.article()));
        Optional<Draft> draft = drafts.find(wanted.draft()).filter(found -> found.run() == wanted.run());
        if (article.isEmpty()
                || draft.isEmpty()
                || DraftPlanning.isDecided(draft.get())
                || Drafting.isApproved(draft.get(), article.get())) {
            jobs.finish(job);
            return new JobResult.Done();
        }
        drafts.markTranslating(wanted.draft());
        return new TranslationWork(
                job,
                draft.get(),
                article.get(),
                writer.untranslated(draft.get(), article.get()),
                Set.copyOf(writer.afresh(draft.get(), article.get())),
                glossaries.base(),
                List.of(),
                List.of(),
                0,
                null);
    }
}
