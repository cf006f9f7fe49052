package org.dragoman.desk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.dragoman.access.Person;
import org.dragoman.review.Draft;
import org.dragoman.review.OpenedDrafts;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells an open page whether its draft changed, by one row of the database, so that it may ask every few seconds. */
@RestController
class DraftWatch {

    private final OpenedDrafts drafts;
    private final DraftAccess access;
    private final Clock clock;

    DraftWatch(OpenedDrafts drafts, DraftAccess access, Clock clock) {
        this.drafts = drafts;
        this.access = access;
        this.clock = clock;
    }

    /** 304 to whoever sends the tag of the draft as it is in {@code If-None-Match}. */
    @GetMapping("/drafts/{id}/changes")
    ResponseEntity<Void> changes(@AuthenticationPrincipal Person person, @PathVariable String id) {
        access.requireReader(person);
        return ResponseEntity.ok().eTag(tag(drafts.find(id), clock.instant())).build();
    }

    /**
     * Stands for the draft as it is at {@code now}. Its revision alone does not: claims, and that its job has begun, do
     * not raise it.
     */
    static String tag(Draft draft, Instant now) {
        String seen = draft + " " + (draft.claimAt(now) != null);
        return DigestUtils.md5DigestAsHex(seen.getBytes(StandardCharsets.UTF_8));
    }
}
