package org.dragoman.article;

import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;

/** Tells a line of people's names, as in a byline, from a sentence. */
final class Names {

    private static final Set<String> SMALL = Set.of(
            "and",
            "in",
            "at",
            "for",
            "with",
            "of",
            "the",
            "our",
            "from",
            "de",
            "da",
            "do",
            "dos",
            "del",
            "della",
            "di",
            "du",
            "la",
            "le",
            "van",
            "von",
            "der",
            "den",
            "ter",
            "ten",
            "zu",
            "bin",
            "ibn",
            "bint",
            "el",
            "al",
            "y",
            "e",
            "staff",
            "agencies",
            "agency",
            "writer",
            "writers",
            "reporter",
            "reporters",
            "correspondent",
            "correspondents",
            "editor",
            "editors",
            "foreign",
            "political",
            "science",
            "business",
            "diplomatic",
            "chief",
            "senior",
            "special",
            "affairs",
            "desk",
            "team",
            "newsroom",
            "wires",
            "a",
            "&",
            "/",
            "|",
            "·",
            "•",
            "-",
            "–");

    private Names() {}

    /**
     * Whether each word is capitalised or one of the small words of bylines, at least one is a name, and nothing ends a
     * sentence.
     */
    static boolean areAll(String words, int mostWords) {
        if (words.isEmpty() || ".!?:;\"”".indexOf(words.charAt(words.length() - 1)) >= 0 && !endsInInitial(words)) {
            return false;
        }
        StringTokenizer tokens = new StringTokenizer(words, " ,");
        boolean found = false;
        int count = 0;
        while (tokens.hasMoreTokens()) {
            String token = tokens.nextToken();
            boolean small = SMALL.contains(token.toLowerCase(Locale.ROOT));
            if (++count > mostWords || !small && !isName(token)) {
                return false;
            }
            found |= !small
                    || token.startsWith("staff")
                    || token.startsWith("agenc")
                    || token.startsWith("correspondent");
        }
        return found;
    }

    private static boolean isName(String token) {
        int first = token.codePointAt(0);
        boolean opens = first == '(' || first == '@' || first == '\'' || first == '’';
        int letter = opens && token.length() > 1 ? token.codePointAt(1) : first;
        boolean prefixed =
                token.startsWith("al-") || token.startsWith("el-") || token.startsWith("d'") || token.startsWith("d’");
        return first == '@'
                || prefixed
                || Character.isUpperCase(letter)
                || !Character.isLowerCase(letter) && Character.isLetter(letter);
    }

    /** {@code George W.}, {@code Robert Kim Jr.} */
    private static boolean endsInInitial(String words) {
        int start = words.lastIndexOf(' ') + 1;
        return words.endsWith(".") && words.length() - start <= 3;
    }
}
