package org.dragoman.review;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.dragoman.article.Articles;
import org.springframework.stereotype.Component;

/** Keeps what editors mark as original wording, and has the same English quotation say it everywhere in the draft. */
@Component
class Quotations {

    private final Articles articles;
    private final Segments segments;
    private final OriginalWordings wordings;

    Quotations(Articles articles, Segments segments, OriginalWordings wordings) {
        this.articles = articles;
        this.segments = segments;
        this.wordings = wordings;
    }

    /** Does what follows from an edit; the other rows that changed with it. */
    Set<Long> follow(DraftWithSegments draft, Segment before, Segment after) {
        String source = after.source();
        if (source == null || !before.originalWording() && !after.originalWording()) {
            return Set.of();
        }
        if (!after.originalWording()) {
            if (!after.omitted()) {
                wordings.forget(after.id());
            }
            return Set.of();
        }
        if (after.previousSource() != null) {
            // nobody has said yet that these are the words of the new English
            return Set.of();
        }
        OriginalWording wording = new OriginalWording(source, after.target(), Objects.requireNonNull(after.reason()));
        String desk = articles.find(draft.draft().article()).orElseThrow().desk();
        wordings.keep(draft.draft().language(), desk, wording, after.id());
        return reuse(draft, after, wording);
    }

    /** Rows with the same English that no person wrote say the same. */
    private Set<Long> reuse(DraftWithSegments draft, Segment marked, OriginalWording wording) {
        Set<Long> changed = new HashSet<>();
        for (Segment row : draft.segments()) {
            String source = row.source();
            boolean follows = row.id() != marked.id() && row.isShown() && !row.isPersonsWording();
            if (follows && source != null && OriginalWordings.isSame(source, wording.source())) {
                segments.update(reused(row, wording, marked.revision()));
                changed.add(row.id());
            }
        }
        return changed;
    }

    /** A row of English that is known to quote this. */
    static Segment reused(Segment row, OriginalWording wording, long revision) {
        return row.copy()
                .target(wording.in(Objects.requireNonNull(row.source())))
                .state(SegmentState.REUSED)
                .revision(revision)
                .decided(false, true, wording.saidIn())
                .row();
    }
}
