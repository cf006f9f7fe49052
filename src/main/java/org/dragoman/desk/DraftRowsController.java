package org.dragoman.desk;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.dragoman.access.Person;
import org.dragoman.access.Right;
import org.dragoman.article.BlockKind;
import org.dragoman.desk.DraftAnswer.SegmentAnswer;
import org.dragoman.review.Edit;
import org.dragoman.review.OpenedDrafts;
import org.dragoman.review.RowArranging;
import org.dragoman.review.RowEditing;
import org.dragoman.review.Segment;
import org.dragoman.review.SignOff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rows of a draft: edited, added, taken away, translated again, and what was found in them. */
@RestController
@RequestMapping("/api/drafts")
@Tag(name = "drafts-controller")
class DraftRowsController {

    private final RowEditing rows;
    private final RowArranging arranging;
    private final SignOff signOff;
    private final OpenedDrafts opened;
    private final DraftActions actions;
    private final DraftAnswers answers;
    private final DraftAccess access;

    DraftRowsController(
            RowEditing rows,
            RowArranging arranging,
            SignOff signOff,
            OpenedDrafts opened,
            DraftActions actions,
            DraftAnswers answers,
            DraftAccess access) {
        this.rows = rows;
        this.arranging = arranging;
        this.signOff = signOff;
        this.opened = opened;
        this.actions = actions;
        this.answers = answers;
        this.access = access;
    }

    @PutMapping("/{id}/segments/{segment}")
    ResponseEntity<SegmentAnswer> edit(
            @AuthenticationPrincipal Person person,
            @PathVariable String id,
            @PathVariable String segment,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Edit edit) {
        access.require(person, Right.EDITOR, id);
        Segment edited = rows.edit(id, segment, edit, Revision.of(ifMatch), person.name());
        return answers.answer(opened.open(id), edited);
    }

    /** A row of the desk's own. */
    record NewRow(
            @Nullable String after,
            @Nullable String kind,
            @Nullable String target,
            @Nullable String splitFrom) {}

    @PostMapping("/{id}/segments")
    ResponseEntity<SegmentAnswer> add(
            @AuthenticationPrincipal Person person, @PathVariable String id, @RequestBody NewRow row) {
        access.require(person, Right.EDITOR, id);
        Segment added = arranging.add(
                id,
                Objects.requireNonNullElse(row.after(), ""),
                kind(Objects.requireNonNullElse(row.kind(), "paragraph")),
                Objects.requireNonNullElse(row.target(), ""),
                row.splitFrom(),
                person.name());
        return answers.answer(opened.open(id), added);
    }

    private static BlockKind kind(String kind) {
        try {
            return BlockKind.ofWireName(kind);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.badRequest(String.valueOf(unknown.getMessage()));
        }
    }

    @DeleteMapping("/{id}/segments/{segment}")
    ResponseEntity<DraftAnswer> remove(
            @AuthenticationPrincipal Person person,
            @PathVariable String id,
            @PathVariable String segment,
            @RequestParam(required = false) @Nullable String join,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        access.require(person, Right.EDITOR, id);
        return answers.answer(arranging.remove(id, segment, join, seen(ifMatch), person.name()));
    }

    /** Where a row goes: behind that one, or to the top of the body when there is none. */
    record Move(@Nullable String after) {}

    @PostMapping("/{id}/segments/{segment}/move")
    ResponseEntity<DraftAnswer> move(
            @AuthenticationPrincipal Person person,
            @PathVariable String id,
            @PathVariable String segment,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Move move) {
        access.require(person, Right.EDITOR, id);
        return answers.answer(arranging.move(
                id, segment, Objects.requireNonNullElse(move.after(), ""), seen(ifMatch), person.name()));
    }

    /** The revision the editor saw, where she says so. */
    private static @Nullable Long seen(@Nullable String ifMatch) {
        return ifMatch == null ? null : Long.valueOf(Revision.of(ifMatch));
    }

    @PostMapping("/{id}/segments/{segment}/retranslate")
    ResponseEntity<DraftAnswer> retranslate(
            @AuthenticationPrincipal Person person, @PathVariable String id, @PathVariable String segment) {
        access.require(person, Right.EDITOR, id);
        return answers.answer(actions.retranslate(id, segment, person.name()));
    }

    @PostMapping("/{id}/findings/{finding}/dismiss")
    ResponseEntity<DraftAnswer> dismiss(
            @AuthenticationPrincipal Person person,
            @PathVariable String id,
            @PathVariable String finding,
            @RequestBody(required = false) @Nullable Reason reason) {
        access.require(person, Right.EDITOR, id);
        return answers.answer(signOff.dismiss(id, finding, Reason.of(reason), person.name()));
    }
}
