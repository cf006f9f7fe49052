package org.dragoman.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dragoman.desk.MarkedText.Mark;
import org.dragoman.desk.MarkedText.Piece;
import org.dragoman.desk.RowView.Adaptation;
import org.dragoman.desk.RowView.RowFinding;
import org.dragoman.desk.RowView.RowName;
import org.dragoman.desk.RowView.RowTerm;
import org.dragoman.glossary.TermKind;
import org.dragoman.glossary.TermOccurrence;
import org.dragoman.glossary.TermVerdict;
import org.dragoman.language.Graphemes;
import org.dragoman.quality.TextLimits;
import org.dragoman.review.DraftWithSegments;
import org.dragoman.review.Inspection;
import org.dragoman.review.RowGroups;
import org.dragoman.review.RowNames;
import org.dragoman.review.Segment;
import org.dragoman.review.SegmentState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the rows of a draft's page: the terms marked on both sides, and what was found. */
@Component
class RowViews {

    private final Inspection inspection;
    private final TextLimits limits;

    RowViews(Inspection inspection, TextLimits limits) {
        this.inspection = inspection;
        this.limits = limits;
    }

    List<RowView> of(DraftWithSegments opened, String desk) {
        Map<Segment, String> labels = RowNames.of(opened.segments());
        RowGroups groups = opened.groups();
        return opened.segments().stream()
                .map(row -> view(
                        opened,
                        row,
                        inspection.terms(groups.whole(row), opened.draft().language(), desk),
                        labels))
                .toList();
    }

    private RowView view(
            DraftWithSegments opened, Segment row, List<TermVerdict> verdicts, Map<Segment, String> labels) {
        String label = Objects.requireNonNull(labels.get(row));
        String source = row.source();
        String previous = row.previousSource();
        String proposal = row.proposal();
        return new RowView(
                row,
                label,
                adaptation(opened, row, labels),
                Status.of(row.state()),
                opened.draft().revision(),
                source == null ? List.of() : MarkedText.of(source, row.markup(), sourceMarks(verdicts)),
                MarkedText.of(row.target(), row.markup(), targetMarks(row, verdicts)),
                source == null || previous == null ? List.of() : difference(previous, source),
                machineChange(row),
                proposal == null ? List.of() : MarkedText.of(proposal, row.markup(), List.of()),
                terms(verdicts),
                opened.findingsOf(row).stream()
                        .map(finding -> new RowFinding(
                                finding, Status.of(finding.finding().severity()), row.key(), label))
                        .toList());
    }

    private Adaptation adaptation(DraftWithSegments opened, Segment row, Map<Segment, String> labels) {
        Integer most = limits.of(row.kind());
        return new Adaptation(
                name(opened, row.mergedInto(), labels),
                name(opened, row.place().splitFrom(), labels),
                most,
                most == null
                        ? 0
                        : Graphemes.count(MarkedText.plain(row.target()).strip()),
                RowDeeds.of(row));
    }

    private static @Nullable RowName name(DraftWithSegments opened, @Nullable Long row, Map<Segment, String> labels) {
        Segment other = row == null ? null : opened.byId(row);
        return other == null ? null : new RowName(other.key(), String.valueOf(labels.get(other)));
    }

    private static List<Mark> sourceMarks(List<TermVerdict> verdicts) {
        return verdicts.stream()
                .map(TermVerdict::occurrence)
                .map(term -> new Mark(
                        term.start(),
                        term.end(),
                        "t",
                        term.targets().isEmpty() ? term.term() : term.term() + " → " + required(term)))
                .toList();
    }

    private static List<Mark> targetMarks(Segment row, List<TermVerdict> verdicts) {
        String plain = MarkedText.plain(row.target());
        List<Mark> marks = new ArrayList<>();
        for (TermVerdict verdict : verdicts) {
            String term = verdict.occurrence().term();
            verdict.forbidden().forEach(form -> marks.addAll(places(plain, form, "t-no", "not for " + term)));
            String found = verdict.found();
            if (found != null && verdict.honoured()) {
                marks.addAll(places(plain, found, "t-ok", term));
            }
        }
        return marks;
    }

    /** Where a form stands as a word of its own. */
    private static List<Mark> places(String plain, String form, String css, String title) {
        List<Mark> places = new ArrayList<>();
        int at = form.isEmpty() ? -1 : plain.indexOf(form);
        while (at >= 0) {
            int end = at + form.length();
            if (isEdge(plain, at) && isEdge(plain, end)) {
                places.add(new Mark(at, end, css, title));
            }
            at = plain.indexOf(form, end);
        }
        return places;
    }

    private static boolean isEdge(String plain, int at) {
        return at == 0
                || at == plain.length()
                || !Character.isLetterOrDigit(plain.charAt(at - 1))
                || !Character.isLetterOrDigit(plain.charAt(at));
    }

    /** Each term once, also when the source names it several times. */
    private static List<RowTerm> terms(List<TermVerdict> verdicts) {
        return verdicts.stream().map(RowViews::term).distinct().toList();
    }

    private static RowTerm term(TermVerdict verdict) {
        TermOccurrence term = verdict.occurrence();
        return new RowTerm(
                term.term(),
                required(term),
                term.targets().stream().skip(1).collect(Collectors.joining(" | ")),
                term.kind() == TermKind.KEEP,
                !term.targets().isEmpty(),
                verdict.honoured() && verdict.forbidden().isEmpty());
    }

    private static String required(TermOccurrence term) {
        return term.targets().isEmpty() ? "" : term.targets().get(0);
    }

    private static List<Piece> machineChange(Segment row) {
        boolean human = row.state() == SegmentState.EDITED || row.state().isRead();
        return human && !row.machine().isEmpty() && !row.machine().equals(row.target())
                ? difference(row.machine(), row.target())
                : List.of();
    }

    private static List<Piece> difference(String before, String after) {
        return WordDifference.of(MarkedText.plain(before), MarkedText.plain(after));
    }
}
