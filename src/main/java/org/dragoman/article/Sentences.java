package org.dragoman.article;

import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;

/** What the punctuation of a passage tells: whether it ends a sentence, is one quotation, or is somebody's speech. */
final class Sentences {

    private static final Set<String> SPEECH = Set.of(
            "said",
            "says",
            "say",
            "told",
            "tells",
            "added",
            "adds",
            "explained",
            "explains",
            "warned",
            "warns",
            "wrote",
            "writes",
            "argued",
            "argues",
            "asked",
            "asks",
            "recalled",
            "recalls",
            "insisted",
            "insists",
            "replied");

    /** Where the speaker of a paragraph is looked for: its last words. */
    private static final int LAST_WORDS = 160;

    private Sentences() {}

    /** Ends in a full stop, question or exclamation mark, ellipsis or colon, closing quotes and brackets aside. */
    static boolean isEnded(String words) {
        int last = words.length() - 1;
        while (last > 0 && isCloser(words.charAt(last))) {
            last--;
        }
        return last >= 0 && ".!?…:".indexOf(words.charAt(last)) >= 0 && !endsInAbbreviation(words, last);
    }

    /** {@code … in the U.S.} as a heading ends. */
    private static boolean endsInAbbreviation(String words, int last) {
        return last == words.length() - 1
                && last >= 3
                && words.charAt(last) == '.'
                && Character.isUpperCase(words.charAt(last - 1))
                && words.charAt(last - 2) == '.'
                && Character.isUpperCase(words.charAt(last - 3));
    }

    static boolean opensQuote(String words) {
        return !words.isEmpty() && "\"“„«".indexOf(words.charAt(0)) >= 0;
    }

    /** Whether a passage is one quotation from its first mark to its last, and whole sentences. */
    static boolean isOneQuotation(String words) {
        if (!opensQuote(words) || words.length() < 3) {
            return false;
        }
        char open = words.charAt(0);
        char close = open == '"' ? '"' : open == '«' ? '»' : '”';
        int last = words.length() - 1;
        return words.charAt(last) == close
                && words.indexOf(close, 1) == last
                && ".!?…".indexOf(words.charAt(last - 1)) >= 0;
    }

    /** Whether somebody speaks in a paragraph: it quotes, or ends like "…, Pinkston said." */
    static boolean isSpeech(String words) {
        if (words.indexOf('"') >= 0 || words.indexOf('“') >= 0 || words.indexOf('«') >= 0) {
            return true;
        }
        String end = words.substring(Math.max(0, words.length() - LAST_WORDS));
        StringTokenizer tokens = new StringTokenizer(end.toLowerCase(Locale.ROOT), " ,.;:!?");
        while (tokens.hasMoreTokens()) {
            if (SPEECH.contains(tokens.nextToken())) {
                return true;
            }
        }
        return false;
    }

    /** The line under a quotation that names its speaker: {@code — Example Speaker, mayor}. */
    static boolean isAttribution(String words) {
        int dash = words.startsWith("--") ? 2 : 1;
        if (words.length() < dash + 3 || words.length() > 100 || "—–―-".indexOf(words.charAt(0)) < 0) {
            return false;
        }
        String name = words.substring(dash).strip();
        return Character.isUpperCase(name.codePointAt(0)) && !isEnded(name);
    }

    private static boolean isCloser(char character) {
        return "\"”’'»)]".indexOf(character) >= 0;
    }
}
