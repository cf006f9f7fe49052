package org.dragoman.glossary;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as words and signs with their places. Two spellings that a reader cannot tell apart (composed or not, kinds of
 * spaces, hyphens and apostrophes) have the same tokens.
 */
final class Tokens {

    private final String text;
    private int size;
    private int[] starts;
    private int[] ends;
    private byte[] classes;
    private boolean[] spaced;
    private boolean[] unstable;

    private Tokens(String text) {
        this.text = text;
        int guess = text.length() / 4 + 4;
        starts = new int[guess];
        ends = new int[guess];
        classes = new byte[guess];
        spaced = new boolean[guess];
        unstable = new boolean[guess];
    }

    static Tokens of(String text) {
        Tokens tokens = new Tokens(text);
        tokens.scan();
        return tokens;
    }

    private void scan() {
        boolean space = true;
        boolean open = false;
        int alphabet = 0;
        int length = text.length();
        for (int at = 0; at < length; ) {
            int c = text.charAt(at);
            if (Character.isHighSurrogate((char) c)) {
                c = text.codePointAt(at);
            }
            int next = at + Character.charCount(c);
            byte kind = Letters.classOf(c);
            if (kind == Letters.SPACE) {
                space = true;
                open = false;
            } else if (kind == Letters.NOTHING) {
                if (open) {
                    unstable[size - 1] = true;
                }
            } else if (kind == Letters.MARK && size > 0 && !space
                    || kind == Letters.WORD && open && goTogether(alphabet, Letters.alphabet(c))) {
                ends[size - 1] = next;
                unstable[size - 1] |= Letters.isUnstable(c);
                alphabet = Math.max(alphabet, Letters.alphabet(c));
            } else {
                add(at, next, kind, space, Letters.isUnstable(c));
                space = false;
                open = kind == Letters.WORD || kind == Letters.MARK;
                alphabet = Letters.alphabet(c);
            }
            at = next;
        }
    }

    private static boolean goTogether(int alphabet, int other) {
        return alphabet == other || alphabet == 0 || other == 0;
    }

    private void add(int start, int end, byte kind, boolean space, boolean maySpellOtherwise) {
        if (size == starts.length) {
            grow();
        }
        starts[size] = start;
        ends[size] = end;
        classes[size] = kind == Letters.MARK ? Letters.WORD : kind;
        spaced[size] = space;
        unstable[size] = maySpellOtherwise;
        size++;
    }

    private void grow() {
        int length = size * 2;
        starts = Arrays.copyOf(starts, length);
        ends = Arrays.copyOf(ends, length);
        classes = Arrays.copyOf(classes, length);
        spaced = Arrays.copyOf(spaced, length);
        unstable = Arrays.copyOf(unstable, length);
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    String text() {
        return text;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    boolean isWord(int token) {
        return classes[token] == Letters.WORD;
    }

    boolean isSign(int token) {
        return classes[token] == Letters.SIGN;
    }

    /** Whether space, or nothing at all, stands before it. */
    boolean isSpaced(int token) {
        return spaced[token];
    }

    /** Whether its characters, each folded, are not yet its {@link #folded} spelling. */
    boolean maySpellOtherwise(int token) {
        return unstable[token];
    }

    /** The token in its plain spelling, its case kept. */
    String surface(int token) {
        String written = text.substring(starts[token], ends[token]);
        return unstable[token] || classes[token] == Letters.SIGN ? spelling(written) : written;
    }

    /** The token in its plain spelling and lower case. */
    String folded(int token) {
        return fold(surface(token));
    }

    /** The sign a token is, one for all its variants; 0 for words. */
    int sign(int token) {
        return classes[token] == Letters.SIGN ? Letters.fold(text.codePointAt(starts[token])) : 0;
    }

    /** Composed, without invisible characters, with plain apostrophes, hyphens and single spaces. */
    static String spelling(String written) {
        StringBuilder plain = new StringBuilder();
        boolean[] space = {false};
        Normalizer.normalize(written, Normalizer.Form.NFC).codePoints().forEach(c -> {
            byte kind = Letters.classOf(c);
            if (kind == Letters.SPACE) {
                space[0] = true;
            } else if (kind != Letters.NOTHING) {
                if (space[0] && !plain.isEmpty()) {
                    plain.append(' ');
                }
                space[0] = false;
                plain.appendCodePoint(Letters.plainSign(c));
            }
        });
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    static String fold(String spelling) {
        StringBuilder folded = new StringBuilder(spelling.length());
        spelling.codePoints().map(Letters::fold).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /**
     * Whether a term may begin here: not within a word that an apostrophe, a point or the like holds together, such as
     * {@code O'Brien}, {@code iran.com} or {@code 3.5}.
     */
    boolean canStart(int token) {
        if (token == 0 || spaced[token]) {
            return true;
        }
        if (joins(token)) {
            return false;
        }
        return !(token > 1 && isWord(token) && !spaced[token - 1] && joins(token - 1));
    }

    /** Whether a term may end here; a possessive behind it does not count. */
    boolean canEnd(int token) {
        if (token + 1 >= size || spaced[token + 1] || isPossessive(token + 1)) {
            return true;
        }
        if (joins(token)) {
            return false;
        }
        return !(isWord(token) && joins(token + 1));
    }

    /** An apostrophe and an s that end a word. */
    private boolean isPossessive(int apostrophe) {
        int s = apostrophe + 1;
        return sign(apostrophe) == '\''
                && s < size
                && !spaced[s]
                && ends[s] - starts[s] == 1
                && Letters.fold(text.charAt(starts[s])) == 's'
                && canEnd(s);
    }

    /** Whether a sign stands between two words and makes them one. */
    private boolean joins(int sign) {
        if (sign == 0 || sign + 1 >= size || spaced[sign] || spaced[sign + 1]) {
            return false;
        }
        if (!isWord(sign - 1) || !isWord(sign + 1)) {
            return false;
        }
        int before = text.codePointBefore(ends[sign - 1]);
        int after = text.codePointAt(starts[sign + 1]);
        return switch (sign(sign)) {
            case '\'', '@' -> true;
            case '.' ->
                Character.isLowerCase(after)
                        || Character.isDigit(before) && Character.isDigit(after)
                        || isSingleCapital(sign - 1) && isSingleCapital(sign + 1);
            case ',' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }

    /** One letter of an abbreviation with points. */
    private boolean isSingleCapital(int token) {
        return ends[token] - starts[token] == 1 && Character.isUpperCase(text.charAt(starts[token]));
    }
}
