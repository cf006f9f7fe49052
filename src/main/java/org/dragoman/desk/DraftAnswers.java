package org.dragoman.desk;

import java.time.Clock;
import org.dragoman.article.Articles;
import org.dragoman.desk.DraftAnswer.Limit;
import org.dragoman.desk.DraftAnswer.SegmentAnswer;
import org.dragoman.language.Graphemes;
import org.dragoman.quality.TextLimits;
import org.dragoman.review.Draft;
import org.dragoman.review.DraftWithSegments;
import org.dragoman.review.Inspection;
import org.dragoman.review.RowGroups;
import org.dragoman.review.Segment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes answers of drafts, with the revision as ETag: adds to each row what today's glossaries say about it. */
@Component
class DraftAnswers {

    private final Articles articles;
    private final Inspection inspection;
    private final TextLimits limits;
    private final Clock clock;

    DraftAnswers(Articles articles, Inspection inspection, TextLimits limits, Clock clock) {
        this.articles = articles;
        this.inspection = inspection;
        this.limits = limits;
        this.clock = clock;
    }

    ResponseEntity<DraftAnswer> answer(DraftWithSegments opened) {
        return ResponseEntity.ok().eTag(Revision.tag(opened.draft().revision())).body(of(opened));
    }

    ResponseEntity<SegmentAnswer> answer(DraftWithSegments opened, Segment row) {
        return ResponseEntity.ok().eTag(Revision.tag(opened.draft().revision())).body(of(opened, row));
    }

    private DraftAnswer of(DraftWithSegments opened) {
        String desk = desk(opened.draft());
        RowGroups groups = opened.groups();
        return DraftAnswer.of(
                opened,
                opened.segments().stream()
                        .map(row -> answer(opened, row, groups, desk))
                        .toList(),
                clock.instant());
    }

    private SegmentAnswer of(DraftWithSegments opened, Segment row) {
        return answer(opened, row, opened.groups(), desk(opened.draft()));
    }

    private SegmentAnswer answer(DraftWithSegments opened, Segment row, RowGroups groups, String desk) {
        return SegmentAnswer.of(
                row,
                limit(row),
                inspection.terms(groups.whole(row), opened.draft().language(), desk),
                opened.findingsOf(row));
    }

    private @Nullable Limit limit(Segment row) {
        Integer most = limits.of(row.kind());
        return most == null
                ? null
                : new Limit(most, Graphemes.count(MarkedText.plain(row.target()).strip()));
    }

    private String desk(Draft draft) {
        return articles.find(draft.article()).orElseThrow().desk();
    }
}
