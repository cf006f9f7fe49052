package org.dragoman.publishing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The destinations in the configuration, in the order of their names. */
class Destinations {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final List<Destination> all;

    Destinations(List<Destination> all) {
        all.forEach(Destinations::requireSafeName);
        this.all = List.copyOf(all);
    }

    static Destinations of(PublishingProperties properties) {
        if (properties.destinations().isEmpty()) {
            return new Destinations(List.of(new Destination("folder", Set.of(), Set.of())));
        }
        return new Destinations(properties.destinations().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(entry -> entry.getValue().named(entry.getKey()))
                .toList());
    }

    List<Destination> all() {
        return all;
    }

    Optional<Destination> find(String name) {
        return all.stream()
                .filter(destination -> destination.name().equals(name))
                .findFirst();
    }

    private static void requireSafeName(Destination destination) {
        if (!NAME.matcher(destination.name()).matches()) {
            throw new IllegalArgumentException("\"" + destination.name()
                    + "\" is no name of a destination; use lower-case letters, digits and hyphens.");
        }
    }
}
