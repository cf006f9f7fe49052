package org.dragoman.desk.command;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dragoman.publishing.Approval;
import org.dragoman.publishing.ApprovedText;
import org.dragoman.publishing.DraftDocuments;
import org.dragoman.publishing.Label;
import tools.jackson.databind.json.JsonMapper;

/** What a draft is printed as. */
enum DraftFormat {
    TEXT(draft -> DraftDocuments.text(draft.blocks())),
    MARKDOWN(draft -> DraftDocuments.markdown(draft.blocks())),
    HTML(draft -> DraftDocuments.html(unapproved(draft), now())),
    JSON(SegmentList::of),
    NINJS(draft -> DraftDocuments.ninjs(unapproved(draft), now())),
    XLIFF(Xliff::of);

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Function<MachineDraft, Object> render;

    DraftFormat(Function<MachineDraft, Object> render) {
        this.render = render;
    }

    /**
     * @throws CommandRefused when there is no such format
     */
    static DraftFormat ofWireName(String wireName) {
        for (DraftFormat format : values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(wireName)) {
                return format;
            }
        }
        throw CommandRefused.badInput(
                "\"" + wireName + "\" is no format; one of text, markdown, html, json, ninjs, xliff.");
    }

    /** Whether one document can hold drafts in several languages. */
    boolean holdsSeveral() {
        return this != HTML && this != XLIFF;
    }

    /**
     * @param several whether several languages were asked for
     */
    String print(List<MachineDraft> drafts, boolean several) {
        if (this == JSON || this == NINJS) {
            List<Object> documents = drafts.stream().map(render).toList();
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(several ? documents : documents.get(0))
                    + "\n";
        }
        return drafts.stream()
                .map(draft -> (several ? "== " + draft.language() + " ==\n\n" : "") + render.apply(draft))
                .collect(Collectors.joining("\n"));
    }

    private static ApprovedText unapproved(MachineDraft draft) {
        Approval nobody = new Approval("", now(), draft.engine(), "", Label.MACHINE, List.of(), null);
        return new ApprovedText(draft.article(), draft.language(), draft.blocks(), nobody);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
