package org.dragoman.desk;

import java.util.List;
import org.dragoman.access.Person;
import org.dragoman.publishing.Deliveries;
import org.dragoman.publishing.DeliveryState;
import org.dragoman.review.DraftLists;
import org.dragoman.review.DraftQuery;
import org.dragoman.review.DraftState;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its head. */
@ControllerAdvice(annotations = DeskPage.class)
class MastheadAdvice {

    private final DraftLists drafts;
    private final Deliveries deliveries;
    private final DraftAccess access;

    MastheadAdvice(DraftLists drafts, Deliveries deliveries, DraftAccess access) {
        this.drafts = drafts;
        this.deliveries = deliveries;
        this.access = access;
    }

    @ModelAttribute("masthead")
    Masthead masthead(@AuthenticationPrincipal Person person) {
        boolean looksAfter = PublicationsController.looksAfter(person, null);
        long failed =
                looksAfter ? deliveries.list(DeliveryState.FAILED, null, 0, 1).total() : 0;
        DraftQuery waiting = new DraftQuery(List.of(DraftState.REVIEW), null, null, null, null, null, null, 1, null);
        return new Masthead(person.name(), access.isReader(person), drafts.count(waiting), failed, looksAfter);
    }
}
