package org.dragoman.desk;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The head of every page.
 *
 * @param drafts whether the person reads drafts
 * @param waiting drafts in review
 * @param failed deliveries given up; 0 for who does not look after deliveries
 * @param deliveries whether the person looks after deliveries
 */
record Masthead(String name, boolean drafts, int waiting, long failed, boolean deliveries) {

    public String initials() {
        return initials(name);
    }

    /** Two letters that stand for a person: {@code MK} of {@code mira.kolvane}. */
    static String initials(String name) {
        return Stream.of(name.strip().split("[^\\p{L}\\p{N}]+"))
                .filter(part -> !part.isEmpty())
                .limit(2)
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
