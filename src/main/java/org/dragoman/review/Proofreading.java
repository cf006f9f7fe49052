package org.dragoman.review;

import org.dragoman.article.Articles;
import org.springframework.stereotype.Component;

/** Looks at rows as they stand, under today's term base, and keeps what it finds. */
@Component
class Proofreading {

    private final Articles articles;
    private final Drafts drafts;
    private final Findings findings;
    private final Inspection inspection;

    Proofreading(Articles articles, Drafts drafts, Findings findings, Inspection inspection) {
        this.articles = articles;
        this.drafts = drafts;
        this.findings = findings;
        this.inspection = inspection;
    }

    /** Looks at one row; whether its findings changed. */
    boolean look(Draft draft, Segment row) {
        String desk = articles.find(draft.article()).orElseThrow().desk();
        return findings.replace(draft.id(), row.id(), inspection.inspect(row, draft.language(), desk));
    }

    /** Looks at every row again; the draft's revision rises when findings changed. */
    void look(DraftWithSegments draft) {
        boolean changed = false;
        for (Segment row : draft.segments()) {
            changed |= look(draft.draft(), row);
        }
        if (changed) {
            drafts.raiseRevision(draft.draft().id());
        }
    }
}
