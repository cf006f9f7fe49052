package org.dragoman.desk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.dragoman.access.Person;
import org.dragoman.access.Right;
import org.dragoman.language.LanguageTag;
import org.dragoman.publishing.ApprovedText;
import org.dragoman.publishing.Deliveries;
import org.dragoman.publishing.Delivery;
import org.dragoman.publishing.DeliveryState;
import org.dragoman.publishing.Page;
import org.dragoman.publishing.Publication;
import org.dragoman.publishing.PublicationDocument;
import org.dragoman.publishing.PublicationDocuments;
import org.dragoman.publishing.Publications;
import org.dragoman.publishing.RetryRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What publishing systems read, and where each delivery stands. */
@RestController
class PublicationsController {

    private static final int LONGEST_PAGE = 500;

    private final Publications publications;
    private final PublicationDocuments documents;
    private final Deliveries deliveries;

    PublicationsController(Publications publications, PublicationDocuments documents, Deliveries deliveries) {
        this.publications = publications;
        this.documents = documents;
        this.deliveries = deliveries;
    }

    /**
     * @param next always there, the last one read, so that a reader keeps it and asks again later
     */
    record PublicationList(List<PublicationDocument> publications, String next, long total) {}

    /**
     * @param next null at the end
     */
    record DeliveryList(
            List<DeliveryEntry> deliveries, @Nullable String next, long total) {}

    record HeldEntry(String code, String reason) {}

    record DeliveryEntry(
            long id,
            long publication,
            String article,
            String language,
            String destination,
            String state,
            @Nullable HeldEntry held,
            int attempts,
            @Nullable Instant nextAttempt,
            @Nullable String answer) {

        static DeliveryEntry of(Delivery delivery) {
            return new DeliveryEntry(
                    delivery.id(),
                    delivery.publication(),
                    delivery.article(),
                    delivery.language().value(),
                    delivery.destination(),
                    delivery.state().wireName(),
                    held(delivery),
                    delivery.attempts(),
                    delivery.nextAttempt(),
                    delivery.answer());
        }

        private static @Nullable HeldEntry held(Delivery delivery) {
            return delivery.state() != DeliveryState.HELD || delivery.held() == null
                    ? null
                    : new HeldEntry(delivery.held().wireName(), String.valueOf(delivery.answer()));
        }
    }

    @GetMapping("/api/publications")
    PublicationList publications(
            @AuthenticationPrincipal Person person,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String desk,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        LanguageTag wanted = language(language);
        person.require(Right.PUBLISHER, wanted, desk);
        Page<Publication> page = publications.released(wanted, desk, after, checked(limit));
        List<PublicationDocument> entries = page.entries().stream()
                .filter(publication -> mayRead(person, publication.text()))
                .map(documents::of)
                .toList();
        long last = page.entries().stream()
                .map(Publication::sequence)
                .filter(Objects::nonNull)
                .reduce(after, (one, other) -> other);
        return new PublicationList(entries, String.valueOf(last), page.total());
    }

    @GetMapping("/api/deliveries")
    DeliveryList deliveries(
            @AuthenticationPrincipal Person person,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String destination,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        requireToLookAfter(person, null);
        int most = checked(limit);
        Page<Delivery> page = deliveries.list(state(state), destination, after, most);
        List<DeliveryEntry> entries = page.entries().stream()
                .filter(delivery -> looksAfter(person, delivery.language()))
                .map(DeliveryEntry::of)
                .toList();
        String next = page.entries().size() < most
                ? null
                : String.valueOf(page.entries().get(most - 1).id());
        return new DeliveryList(entries, next, page.total());
    }

    @PostMapping("/api/deliveries/{id}/retry")
    DeliveryEntry retry(@AuthenticationPrincipal Person person, @PathVariable long id) {
        requireToLookAfter(person, deliveries.find(id).map(Delivery::language).orElse(null));
        try {
            return deliveries
                    .retry(id)
                    .map(DeliveryEntry::of)
                    .orElseThrow(
                            () -> Refusal.notFound("There is no delivery " + id + "; GET /api/deliveries lists them."));
        } catch (RetryRefused refused) {
            throw Refusal.conflict(String.valueOf(refused.getMessage()));
        }
    }

    private static boolean mayRead(Person person, ApprovedText text) {
        return person.may(Right.PUBLISHER, text.language(), text.article().desk());
    }

    /** Deliveries are looked after by those who run publishing systems and by chiefs of desks. */
    static boolean looksAfter(Person person, @Nullable LanguageTag language) {
        return person.may(Right.PUBLISHER, language, null) || person.may(Right.CHIEF, language, null);
    }

    static void requireToLookAfter(Person person, @Nullable LanguageTag language) {
        if (!looksAfter(person, language)) {
            person.require(Right.PUBLISHER, language, null);
        }
    }

    private static @Nullable LanguageTag language(@Nullable String language) {
        return language == null || language.isBlank() ? null : orBadRequest(() -> LanguageTag.of(language));
    }

    private static @Nullable DeliveryState state(@Nullable String state) {
        return state == null || state.isBlank() ? null : orBadRequest(() -> DeliveryState.ofWireName(state));
    }

    private static <T> T orBadRequest(Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException malformed) {
            throw Refusal.badRequest(String.valueOf(malformed.getMessage()));
        }
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw Refusal.badRequest("limit is " + limit + "; give a number from 1 to " + LONGEST_PAGE + ".");
        }
        return limit;
    }
}
