package org.dragoman.review;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.dragoman.article.Articles;
import org.dragoman.quality.Finding;
import org.springframework.stereotype.Component;

/** Looks at rows as they stand, under today's term base, and keeps what it finds. */
@Component
class Proofreading {

    private final Articles articles;
    private final Drafts drafts;
    private final Segments segments;
    private final Findings findings;
    private final Inspection inspection;

    Proofreading(Articles articles, Drafts drafts, Segments segments, Findings findings, Inspection inspection) {
        this.articles = articles;
        this.drafts = drafts;
        this.segments = segments;
        this.findings = findings;
        this.inspection = inspection;
    }

    /** Looks at these rows as they stand now, and at what else says one thing with them. */
    void look(Draft draft, Collection<Long> changed) {
        List<Segment> rows = segments.ofDraft(draft.id());
        Set<Long> family = new HashSet<>(changed);
        rows.stream().filter(row -> changed.contains(row.id())).forEach(row -> {
            family.add(row.place().splitFrom());
            family.add(row.mergedInto());
        });
        look(draft, rows, row -> family.contains(row.id()));
    }

    private boolean look(Draft draft, List<Segment> rows, Predicate<Segment> which) {
        String desk = articles.find(draft.article()).orElseThrow().desk();
        RowGroups groups = new RowGroups(rows);
        boolean changed = false;
        for (Segment row : rows) {
            if (which.test(row)) {
                List<Finding> found = inspection.inspect(groups.whole(row), draft.language(), desk);
                changed |= findings.replace(draft.id(), row.id(), found);
            }
        }
        return changed;
    }

    /** Looks at every row again; the draft's revision rises when findings changed. */
    void look(DraftWithSegments draft) {
        boolean changed = look(draft.draft(), draft.segments(), row -> true);
        if (changed) {
            drafts.raiseRevision(draft.draft().id());
        }
    }
}
