package org.dragoman.glossary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;

/** Tells places from people who are named like them, as Paris Hilton and Vernon Jordan are. */
public final class PlacesAndPeople {

    private static final Set<String> PLACES = words("place");
    private static final Set<String> BEHIND = words("behind");
    private static final Set<String> BEFORE = words("before");
    private static final Set<String> GIVEN = words("given");

    /** Shorter words are small in the headlines of newspapers that capitalize all others. */
    private static final int SHORTEST_CAPITALISED = 5;

    private static final int FEWEST_IN_A_HEADLINE = 4;

    private final Tokens tokens;
    private final boolean headline;

    PlacesAndPeople(Tokens tokens) {
        this.tokens = tokens;
        this.headline = isHeadline(tokens);
    }

    private static Set<String> words(String section) {
        try (InputStream stream =
                Objects.requireNonNull(PlacesAndPeople.class.getResourceAsStream("places-and-people.txt"))) {
            Set<String> words = new HashSet<>();
            boolean wanted = false;
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("[")) {
                    wanted = line.equals("[" + section + "]");
                } else if (wanted && !line.startsWith("#")) {
                    words.addAll(List.of(line.strip().split(" ")));
                }
            }
            return Set.copyOf(words);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Whether people have this place's name as a given name or a family name. */
    public static boolean alsoNamesPeople(String place) {
        return PLACES.contains(place);
    }

    /** Whether most words are capitalised, so that capitals say nothing about names. */
    private static boolean isHeadline(Tokens tokens) {
        int words = 0;
        int capitalised = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.surface(i);
            if (tokens.isWord(i) && Character.isLetter(word.codePointAt(0))) {
                boolean large = Character.isUpperCase(word.codePointAt(0));
                if (!large && word.length() >= SHORTEST_CAPITALISED) {
                    return false;
                }
                words++;
                capitalised += large ? 1 : 0;
            }
        }
        return words >= FEWEST_IN_A_HEADLINE && capitalised * 2 > words;
    }

    /**
     * Whether the place's name at a token is one of several names of a person.
     *
     * @param isTerm whether a term begins at a token
     */
    boolean isPartOfAPerson(int token, IntPredicate isTerm) {
        return !headline
                && alsoNamesPeople(tokens.surface(token))
                && (isGivenName(token, isTerm) || isFamilyName(token));
    }

    private boolean isGivenName(int token, IntPredicate isTerm) {
        int next = token + 1;
        return next < tokens.size()
                && tokens.isSpaced(next)
                && isCapitalised(next)
                && !BEHIND.contains(tokens.surface(next))
                && !isTerm.test(next);
    }

    private boolean isFamilyName(int token) {
        int before = token - 1;
        if (before < 0 || !tokens.isSpaced(token) || !isCapitalised(before) || !tokens.canStart(before)) {
            return false;
        }
        String word = tokens.surface(before);
        boolean first = before == 0 || tokens.isSign(before - 1) && !isWithinASentence(before - 1);
        return first ? GIVEN.contains(word) : !BEFORE.contains(word) && !BEHIND.contains(word);
    }

    private boolean isWithinASentence(int sign) {
        return ",;-'/(&".indexOf(tokens.sign(sign)) >= 0;
    }

    /** A word that begins large and goes on small, or an initial. */
    private boolean isCapitalised(int token) {
        if (!tokens.isWord(token)) {
            return false;
        }
        String word = tokens.surface(token);
        return Character.isUpperCase(word.codePointAt(0)) && (word.length() == 1 || !Spelling.isCapitals(word));
    }
}
