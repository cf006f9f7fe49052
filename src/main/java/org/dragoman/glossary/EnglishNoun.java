package org.dragoman.glossary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.atteo.evo.inflector.English;

/** Singular and plural of an English word. */
final class EnglishNoun {

    private EnglishNoun() {}

    /** The word itself, its plural, and its singular where it is a plural; lower case. */
    static Set<String> forms(String word) {
        Set<String> forms = new LinkedHashSet<>(List.of(word));
        if (!word.chars().allMatch(Character::isLetter)) {
            forms.add(word + "s");
            return forms;
        }
        if (word.length() < 2) {
            return forms;
        }
        String singular = singular(word);
        forms.add(singular);
        // a plural has no plural of its own: "sanctionses"
        forms.add(English.plural(singular));
        return forms;
    }

    /** As {@link #forms}; of an abbreviation itself and the plural with s. */
    static Set<String> formsOf(Spelling.Piece piece) {
        String word = Tokens.fold(piece.surface());
        return piece.isAbbreviation() ? Set.of(word, word + "s") : forms(word);
    }

    static String singularOf(Spelling.Piece piece) {
        String word = Tokens.fold(piece.surface());
        return piece.isAbbreviation() ? word : singular(word);
    }

    /** The word whose plural this is, else the word. */
    static String singular(String word) {
        if (English.plural(word).equals(word)) {
            return word;
        }
        return candidates(word)
                .filter(candidate -> candidate.length() > 1)
                .filter(candidate ->
                        !candidate.equals(word) && English.plural(candidate).equals(word))
                .findFirst()
                .orElse(word);
    }

    /** What a regular plural, or one of the usual foreign ones, may come from; the inflector decides. */
    private static Stream<String> candidates(String word) {
        return Stream.of(
                        ending(word, "ies", "y"),
                        ending(word, "ves", "f"),
                        ending(word, "ves", "fe"),
                        // loss, virus and crisis are no plurals
                        word.matches(".*[siu]s") ? Stream.<String>empty() : ending(word, "s", ""),
                        ending(word, "es", ""),
                        ending(word, "es", "is"),
                        ending(word, "men", "man"),
                        ending(word, "people", "person"),
                        ending(word, "children", "child"),
                        ending(word, "ia", "ium"),
                        ending(word, "a", "on"),
                        ending(word, "i", "us"),
                        ending(word, "ices", "ex"))
                .flatMap(candidate -> candidate);
    }

    private static Stream<String> ending(String word, String plural, String singular) {
        return word.endsWith(plural)
                ? Stream.of(word.substring(0, word.length() - plural.length()) + singular)
                : Stream.empty();
    }
}
