package org.dragoman.access;

import java.util.Set;
import java.util.TreeSet;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * A right, and where it holds.
 *
 * @param languages empty means all; {@code es} covers {@code es-MX}, not the other way round
 * @param desks empty means all
 */
public record Grant(Right right, Set<LanguageTag> languages, Set<String> desks) {

    public Grant {
        languages = java.util.Collections.unmodifiableSet(new TreeSet<>(languages));
        desks = java.util.Collections.unmodifiableSet(new TreeSet<>(desks));
    }

    /** A right for every language and desk. */
    public static Grant everywhere(Right right) {
        return new Grant(right, Set.of(), Set.of());
    }

    /**
     * @param language null asks for the desk alone
     * @param desk null asks for the language alone
     */
    boolean covers(Right asked, @Nullable LanguageTag language, @Nullable String desk) {
        return right.includes(asked)
                && (language == null
                        || languages.isEmpty()
                        || languages.stream().anyMatch(own -> isWithin(language, own)))
                && (desk == null || desks.isEmpty() || desks.contains(desk));
    }

    /** Basic filtering of RFC 4647, section 3.3.1: a range covers the tags that begin with it. */
    private static boolean isWithin(LanguageTag language, LanguageTag range) {
        return language.equals(range) || language.value().startsWith(range.value() + "-");
    }
}
