package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.language.LanguageTag;

/**
 * Where something may be used.
 *
 * @param only these alone; empty: everywhere
 * @param except nowhere of these
 */
public record Limits(List<String> only, List<String> except) {

    public static final Limits NONE = new Limits(List.of(), List.of());

    public Limits {
        only = List.copyOf(only);
        except = List.copyOf(except);
    }

    /** Whether it may not be used there. */
    public boolean exclude(String one) {
        return except.contains(one) || !only.isEmpty() && !only.contains(one);
    }

    /** The same of a language: what is said of Spanish is said of the Spanish of Mexico too. */
    public boolean exclude(LanguageTag language) {
        String tag = language.value();
        String base = language.base().value();
        boolean named = only.contains(tag) || only.contains(base);
        return except.contains(tag) || except.contains(base) || !only.isEmpty() && !named;
    }

    /** Both at once: used only where both allow it. */
    Limits and(Limits other) {
        List<String> none = join(except, other.except);
        if (only.isEmpty() || other.only.isEmpty()) {
            return new Limits(only.isEmpty() ? other.only : only, none);
        }
        List<String> both = only.stream().filter(other.only::contains).toList();
        return both.isEmpty() ? new Limits(only, join(none, only)) : new Limits(both, none);
    }

    private static List<String> join(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        others.stream().filter(one -> !all.contains(one)).forEach(all::add);
        return all;
    }
}
