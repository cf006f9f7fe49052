package org.dragoman.desk;

import java.time.Instant;
import java.util.List;
import org.dragoman.language.LanguageTag;
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
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

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

    record DeliveryEntry(
            long id,
            long publication,
            String article,
            String language,
            String destination,
            String state,
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
                    delivery.attempts(),
                    delivery.nextAttempt(),
                    delivery.answer());
        }
    }

    @GetMapping("/api/publications")
    PublicationList publications(
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String desk,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        Page<Publication> page = publications.released(language(language), desk, after, checked(limit));
        List<PublicationDocument> entries =
                page.entries().stream().map(documents::of).toList();
        long last = page.entries().stream()
                .map(Publication::sequence)
                .filter(java.util.Objects::nonNull)
                .reduce(after, (one, other) -> other);
        return new PublicationList(entries, String.valueOf(last), page.total());
    }

    @GetMapping("/api/deliveries")
    DeliveryList deliveries(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String destination,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        int most = checked(limit);
        Page<Delivery> page = deliveries.list(state(state), destination, after, most);
        List<DeliveryEntry> entries =
                page.entries().stream().map(DeliveryEntry::of).toList();
        String next = entries.size() < most
                ? null
                : String.valueOf(entries.get(entries.size() - 1).id());
        return new DeliveryList(entries, next, page.total());
    }

    @PostMapping("/api/deliveries/{id}/retry")
    DeliveryEntry retry(@PathVariable long id) {
        try {
            return deliveries
                    .retry(id)
                    .map(DeliveryEntry::of)
                    .orElseThrow(() -> new ResponseStatusException(
                            HttpStatus.NOT_FOUND, "There is no delivery " + id + "; GET /api/deliveries lists them."));
        } catch (RetryRefused refused) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, refused.getMessage());
        }
    }

    private static @Nullable LanguageTag language(@Nullable String language) {
        return language == null || language.isBlank() ? null : orBadRequest(() -> LanguageTag.of(language));
    }

    private static @Nullable DeliveryState state(@Nullable String state) {
        return state == null || state.isBlank() ? null : orBadRequest(() -> DeliveryState.ofWireName(state));
    }

    private static <T> T orBadRequest(java.util.function.Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException malformed) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, malformed.getMessage());
        }
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "limit is " + limit + "; give a number from 1 to " + LONGEST_PAGE + ".");
        }
        return limit;
    }
}
