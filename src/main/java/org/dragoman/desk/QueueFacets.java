package org.dragoman.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dragoman.language.LanguageTag;
import org.dragoman.review.DraftState;
import org.dragoman.review.QueueCounts.Part;
import org.jspecify.annotations.Nullable;

/** The filters beside the queue, each with how many drafts it would leave. */
record QueueFacets(List<Facet> views, List<Facet> languages, List<Facet> desks) {

    /**
     * @param oldest how long the oldest waits; null where it does not matter
     */
    record Facet(
            String name,
            String link,
            boolean current,
            int count,
            int breaking,
            @Nullable String oldest) {}

    private record View(
            String name,
            @Nullable DraftState state,
            boolean mine,
            @Nullable String flag) {}

    private static final List<View> VIEWS = List.of(
            new View("All open", null, false, null),
            new View("In review", DraftState.REVIEW, false, null),
            new View("Mine", null, true, null),
            new View("Look again", null, false, "look-again"),
            new View("Sent back", null, false, "sent-back"),
            new View("Offered", DraftState.OFFERED, false, null),
            new View("Being translated", DraftState.QUEUED, false, null),
            new View("Held", DraftState.HELD, false, null),
            new View("Approved", DraftState.APPROVED, false, null),
            new View("Rejected", DraftState.REJECTED, false, null));

    static QueueFacets of(List<Part> parts, QueueFilter filter, String person, Instant now) {
        List<Facet> views = VIEWS.stream()
                .map(view -> facet(
                        view.name(),
                        filter.withView(view.state(), view.mine(), view.flag()),
                        filter,
                        parts,
                        person,
                        null))
                .toList();
        return new QueueFacets(
                views,
                facets(
                        parts,
                        Part::language,
                        filter.language(),
                        LanguageTag::englishName,
                        language -> facet(language, filter, parts, person, now)),
                facets(
                        parts,
                        Part::desk,
                        filter.desk(),
                        desk -> desk,
                        desk -> facet(
                                capitalised(desk),
                                filter.withDesk(desk.equals(filter.desk()) ? null : desk),
                                filter.withDesk(desk),
                                desk.equals(filter.desk()),
                                parts,
                                person,
                                null)));
    }

    private static Facet facet(LanguageTag language, QueueFilter filter, List<Part> parts, String person, Instant now) {
        boolean current = language.equals(filter.language());
        return facet(
                language.englishName(),
                filter.withLanguage(current ? null : language),
                filter.withLanguage(language),
                current,
                parts,
                person,
                now);
    }

    /** One facet for each value there is that leaves drafts in the list, and for the one chosen. */
    private static <T> List<Facet> facets(
            List<Part> parts,
            Function<Part, T> value,
            @Nullable T chosen,
            Function<T, String> name,
            Function<T, Facet> facet) {
        List<T> values = new ArrayList<>(parts.stream().map(value).distinct().toList());
        if (chosen != null && !values.contains(chosen)) {
            values.add(chosen);
        }
        return values.stream()
                .sorted(java.util.Comparator.comparing(name))
                .map(facet)
                .filter(((Predicate<Facet>) Facet::current).or(each -> each.count() > 0))
                .toList();
    }

    private static Facet facet(
            String name,
            QueueFilter wanted,
            QueueFilter now,
            List<Part> parts,
            String person,
            @Nullable Instant oldestAt) {
        return facet(name, wanted, wanted, wanted.equals(now), parts, person, oldestAt);
    }

    private static Facet facet(
            String name,
            QueueFilter leadsTo,
            QueueFilter counts,
            boolean current,
            List<Part> parts,
            String person,
            @Nullable Instant oldestAt) {
        List<Part> counted =
                parts.stream().filter(part -> counts.includes(part, person)).toList();
        String oldest = oldestAt == null
                ? null
                : counted.stream()
                        .map(Part::oldest)
                        .min(Instant::compareTo)
                        .map(since -> Age.of(since, oldestAt))
                        .orElse(null);
        return new Facet(
                name,
                leadsTo.link(),
                current,
                sum(counted),
                sum(counted.stream().filter(Part::breaking).toList()),
                oldest);
    }

    static int sum(List<Part> parts) {
        return parts.stream().mapToInt(Part::drafts).sum();
    }

    private static String capitalised(String desk) {
        return Objects.requireNonNull(desk).isEmpty()
                ? "(none)"
                : desk.substring(0, 1).toUpperCase(Locale.ROOT) + desk.substring(1);
    }
}
