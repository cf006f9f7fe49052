package org.dragoman.access;

import java.security.Principal;
import java.util.List;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the desk: a person that signed in, or a program with a token, and what they may do.
 *
 * @param name as the history shows it
 */
public record Person(String name, List<Grant> grants) implements Principal {

    public Person {
        grants = List.copyOf(grants);
    }

    @Override
    public String getName() {
        return name;
    }

    /** Whether the person has the right for at least one language and desk. */
    public boolean may(Right right) {
        return may(right, null, null);
    }

    /**
     * Whether the person has the right there.
     *
     * @param language null when the matter has no language, as an article's intake
     * @param desk null when the matter has no desk, as a glossary
     */
    public boolean may(Right right, @Nullable LanguageTag language, @Nullable String desk) {
        return grants.stream().anyMatch(grant -> grant.covers(right, language, desk));
    }

    /**
     * @throws NotAllowed when the person has the right nowhere
     */
    public void require(Right right) {
        require(right, null, null);
    }

    /**
     * @throws NotAllowed with a sentence for people when the person lacks the right there
     */
    public void require(Right right, @Nullable LanguageTag language, @Nullable String desk) {
        if (!may(right, language, desk)) {
            throw new NotAllowed(right, language, desk);
        }
    }
}
