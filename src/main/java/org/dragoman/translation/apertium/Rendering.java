package org.dragoman.translation.apertium;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Apertium itself made of a term.
 *
 * @param mark the number it was bound to
 * @param start first UTF-16 unit of the words in the answer, articles and prepositions left out
 * @param words the words
 */
record Rendering(int mark, int start, String words) {

    private static final Pattern SMALL_WORDS = Pattern.compile("^(?:(?:el|la|los|las|els|les|del|dels|de|al|als|a|o|os"
            + "|as|do|da|dos|das|ao|aos|á|ás|no|na|nos|nas|en|pel|pels) |(?i:[ld])['’])+");
    private static final Pattern FIRST_SMALL_WORD = Pattern.compile("^(?:El|La|Los|Las|Els|Les|O|A|Os|As) (?=\\p{L})");

    /** Empty when the words did not come back, or not side by side. */
    static Optional<Rendering> of(TaggedText answer, int mark) {
        int start = -1;
        int end = -1;
        for (int at = 0; at < answer.length(); at++) {
            if (answer.tagsAt(at).contains(mark)) {
                if (end >= 0 && !answer.plain().substring(end, at).isBlank()) {
                    return Optional.empty();
                }
                start = start < 0 ? at : start;
                end = at + 1;
            }
        }
        if (start < 0) {
            return Optional.empty();
        }
        String words = answer.plain().substring(start, end);
        for (Pattern small : new Pattern[] {FIRST_SMALL_WORD, SMALL_WORDS}) {
            Matcher matcher = small.matcher(words);
            if (matcher.find() && matcher.end() < words.length()) {
                start += matcher.end();
                words = words.substring(matcher.end());
            }
        }
        return Optional.of(new Rendering(mark, start, words));
    }

    int end() {
        return start + words.length();
    }

    /** Whether the target form can stand here with the grammar around it. */
    boolean settles(Kept piece, String source) {
        String target = piece.target();
        // an unknown word keeps its letters, and gets no grammar
        if (piece.isName() && words.equals(source)) {
            return false;
        }
        if (words.equalsIgnoreCase(target) || isInflected(piece) && !words.equalsIgnoreCase(source)) {
            return true;
        }
        return piece.sort() == Kept.Sort.NAME && Character.isUpperCase(words.codePointAt(0));
    }

    /** Whether the words are the target form in another number or gender. */
    boolean isInflected(Kept piece) {
        return piece.sort() == Kept.Sort.TERM
                && !words.equalsIgnoreCase(piece.target())
                && stem(words).equals(stem(piece.target()));
    }

    private static String stem(String words) {
        StringBuilder stem = new StringBuilder();
        String plain = Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        for (String word : plain.split(" ")) {
            stem.append(word.replaceAll("(?:[aoe]?s|[aoe])$", "")).append(' ');
        }
        return stem.toString();
    }
}
