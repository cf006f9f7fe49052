package org.dragoman.publishing;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.language.LanguageTag;

/**
 * A publishing system that approved texts go to, through the route {@code direct:destination-<name>}.
 *
 * @param languages those it takes; empty: all
 * @param desks those it takes; empty: all
 */
public record Destination(String name, Set<LanguageTag> languages, Set<String> desks) {

    public Destination {
        languages = Set.copyOf(languages);
        desks = Set.copyOf(desks);
    }

    /** Why it does not take this text, as a sentence; empty when it does. */
    Optional<String> refusal(ApprovedText text) {
        if (!languages.isEmpty() && !languages.contains(text.language())) {
            return Optional.of("The destination " + name + " takes only these languages: "
                    + languages.stream().map(LanguageTag::value).sorted().collect(Collectors.joining(", ")) + ".");
        }
        if (!desks.isEmpty() && !desks.contains(text.article().desk())) {
            return Optional.of("The destination " + name + " takes only these desks: "
                    + desks.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return Optional.empty();
    }
}
