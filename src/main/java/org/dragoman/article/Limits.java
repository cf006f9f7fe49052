package org.dragoman.article;

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
}
