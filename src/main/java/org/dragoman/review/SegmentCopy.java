package org.dragoman.review;

import java.util.List;
import org.dragoman.article.BlockKind;
import org.dragoman.article.Markup;
import org.jspecify.annotations.Nullable;

/** A row that differs from another one in what is set here. */
final class SegmentCopy {

    private final Segment of;
    private RowPlace place;
    private BlockKind kind;
    private @Nullable String source;
    private List<Markup> markup;
    private String machine;
    private String target;
    private SegmentState state;
    private long revision;
    private boolean omitted;
    private @Nullable String reason;
    private @Nullable Long mergedInto;
    private boolean originalWording;
    private @Nullable String previousSource;
    private @Nullable String proposal;

    SegmentCopy(Segment of) {
        this.of = of;
        place = of.place();
        kind = of.kind();
        source = of.source();
        markup = of.markup();
        machine = of.machine();
        target = of.target();
        state = of.state();
        revision = of.revision();
        omitted = of.omitted();
        reason = of.reason();
        mergedInto = of.mergedInto();
        originalWording = of.originalWording();
        previousSource = of.previousSource();
        proposal = of.proposal();
    }

    SegmentCopy place(RowPlace other) {
        place = other;
        return this;
    }

    SegmentCopy source(BlockKind otherKind, String otherSource) {
        kind = otherKind;
        source = otherSource;
        return this;
    }

    SegmentCopy markup(List<Markup> other) {
        markup = other;
        return this;
    }

    SegmentCopy machine(String other) {
        machine = other;
        return this;
    }

    SegmentCopy target(String other) {
        target = other;
        return this;
    }

    SegmentCopy state(SegmentState other) {
        state = other;
        return this;
    }

    SegmentCopy revision(long other) {
        revision = other;
        return this;
    }

    /** Cut, or shown with the source of its original wording, or neither. */
    SegmentCopy decided(boolean isOmitted, boolean isOriginalWording, @Nullable String why) {
        omitted = isOmitted;
        originalWording = isOriginalWording;
        reason = why;
        return this;
    }

    SegmentCopy mergedInto(@Nullable Long other) {
        mergedInto = other;
        return this;
    }

    SegmentCopy changed(@Nullable String previous, @Nullable String proposed) {
        previousSource = previous;
        proposal = proposed;
        return this;
    }

    Segment row() {
        return new Segment(
                of.id(),
                place,
                kind,
                source,
                markup,
                machine,
                target,
                state,
                revision,
                omitted,
                reason,
                mergedInto,
                originalWording,
                previousSource,
                proposal);
    }
}
