package org.dragoman.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.article.InlineText;
import org.dragoman.glossary.TermVerdict;
import org.dragoman.review.Decision;
import org.dragoman.review.Draft;
import org.dragoman.review.DraftSummary;
import org.dragoman.review.DraftWithSegments;
import org.dragoman.review.Held;
import org.dragoman.review.Segment;
import org.dragoman.review.SegmentFinding;
import org.jspecify.annotations.Nullable;

/** A draft as the API answers it. */
record DraftAnswer(
        String id,
        ArticleRef article,
        String language,
        String state,
        @Nullable HeldAnswer held,
        List<String> flags,
        @Nullable String engine,
        long revision,
        @Nullable String claimedBy,
        @Nullable Instant claimedUntil,
        @Nullable String assignedTo,
        int billedCharacters,
        List<DecisionAnswer> decisions,
        List<SegmentAnswer> segments) {

    record ArticleRef(String id, int version) {}

    record HeldAnswer(String code, String reason) {

        static @Nullable HeldAnswer of(@Nullable Held held) {
            return held == null ? null : new HeldAnswer(held.code().wireName(), held.reason());
        }
    }

    /** What the desk decided beyond translating; it is kept with the publication. */
    record DecisionAnswer(
            String segment,
            String decision,
            @Nullable String other,
            @Nullable String reason) {

        static DecisionAnswer of(Decision decision) {
            Segment other = decision.other();
            return new DecisionAnswer(
                    decision.row().key(),
                    decision.what().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    other == null ? null : other.key(),
                    decision.reason());
        }
    }

    /** How long a text may be and how long it is, in what readers count as characters. */
    record Limit(int most, int count) {}

    record SegmentAnswer(
            String id,
            int index,
            String kind,
            @Nullable String source,
            String machine,
            String target,
            String state,
            long revision,
            boolean omitted,
            @Nullable String reason,
            @Nullable String mergedInto,
            @Nullable String splitFrom,
            boolean moved,
            boolean originalWording,
            @Nullable Limit limit,
            @Nullable Changed changed,
            List<TermAnswer> terms,
            List<FindingAnswer> findings) {

        static SegmentAnswer of(
                Segment row, @Nullable Limit limit, List<TermVerdict> terms, List<SegmentFinding> findings) {
            return new SegmentAnswer(
                    row.key(),
                    row.index(),
                    row.kind().wireName(),
                    row.source(),
                    row.machine(),
                    row.target(),
                    row.state().wireName(),
                    row.revision(),
                    row.omitted(),
                    row.reason(),
                    keyOf(row.mergedInto()),
                    keyOf(row.place().splitFrom()),
                    row.place().moved(),
                    row.originalWording(),
                    limit,
                    Changed.of(row),
                    terms.stream().map(TermAnswer::of).toList(),
                    findings.stream().map(FindingAnswer::of).toList());
        }
    }

    private static @Nullable String keyOf(@Nullable Long row) {
        return row == null ? null : Segment.key(row);
    }

    record Changed(
            @Nullable String previousSource, @Nullable String proposal) {

        static @Nullable Changed of(Segment row) {
            return row.previousSource() == null && row.proposal() == null
                    ? null
                    : new Changed(row.previousSource(), row.proposal());
        }
    }

    record TermAnswer(String term, List<String> targets, boolean honoured) {

        static TermAnswer of(TermVerdict verdict) {
            return new TermAnswer(
                    verdict.occurrence().term(), verdict.occurrence().targets(), verdict.honoured());
        }
    }

    record FindingAnswer(
            String id,
            String check,
            String severity,
            String message,
            boolean dismissed,
            @Nullable String reason) {

        static FindingAnswer of(SegmentFinding finding) {
            return new FindingAnswer(
                    finding.key(),
                    finding.finding().check(),
                    finding.finding().severity().name().toLowerCase(Locale.ROOT),
                    finding.finding().message(),
                    !finding.isOpen(),
                    finding.dismissedReason());
        }
    }

    record Counts(int total, int confirmed) {}

    record FindingCounts(int error, int warning, int info) {}

    record Entry(
            String id,
            ArticleRef article,
            String language,
            String state,
            @Nullable HeldAnswer held,
            List<String> flags,
            String headline,
            @Nullable String targetHeadline,
            String desk,
            int urgency,
            long revision,
            @Nullable String claimedBy,
            Counts segments,
            FindingCounts findings,
            @Nullable String engine,
            int billedCharacters,
            Instant since) {

        static Entry of(DraftSummary summary, Instant now) {
            Draft draft = summary.draft();
            Draft.Claim claim = draft.claimAt(now);
            String target = summary.targetHeadline();
            return new Entry(
                    draft.key(),
                    new ArticleRef(draft.article(), draft.version()),
                    draft.language().value(),
                    draft.state().wireName(),
                    HeldAnswer.of(draft.held()),
                    flagsOf(draft),
                    summary.headline(),
                    target == null ? null : InlineText.parse(target).plain(),
                    summary.desk(),
                    summary.urgency(),
                    draft.revision(),
                    claim == null ? null : claim.by(),
                    new Counts(summary.segments(), summary.confirmed()),
                    new FindingCounts(summary.errors(), summary.warnings(), summary.notes()),
                    draft.engine(),
                    draft.billed(),
                    draft.since());
        }
    }

    record Listing(List<Entry> drafts, @Nullable String next, int total) {}

    static List<String> flagsOf(Draft draft) {
        List<String> flags = new ArrayList<>();
        if (draft.lookAgain()) {
            flags.add("look-again");
        }
        if (draft.sentBack()) {
            flags.add("sent-back");
        }
        return flags;
    }

    static DraftAnswer of(DraftWithSegments opened, List<SegmentAnswer> segments, Instant now) {
        Draft draft = opened.draft();
        Draft.Claim claim = draft.claimAt(now);
        return new DraftAnswer(
                draft.key(),
                new ArticleRef(draft.article(), draft.version()),
                draft.language().value(),
                draft.state().wireName(),
                HeldAnswer.of(draft.held()),
                flagsOf(draft),
                draft.engine(),
                draft.revision(),
                claim == null ? null : claim.by(),
                claim == null ? null : claim.until(),
                draft.assignedTo(),
                draft.billed(),
                Decision.of(opened).stream().map(DecisionAnswer::of).toList(),
                segments);
    }
}
