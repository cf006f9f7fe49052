package org.dragoman.glossary;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** What a character is to the matching of terms, and which characters count as the same. */
final class Letters {

    /** Part of a word: letters, digits, marks. */
    static final byte WORD = 1;
    /** A word of its own: scripts that are written without spaces. */
    static final byte SINGLE = 2;
    /** Joins the character before it. */
    static final byte MARK = 3;

    static final byte SPACE = 4;
    /** Punctuation and symbols, each by itself. */
    static final byte SIGN = 5;
    /** Not there: soft hyphens, zero-width spaces. */
    static final byte NOTHING = 6;

    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN);

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final int PLANE = 0x10000;
    private static final byte[] CLASSES = new byte[PLANE];
    private static final char[] LOWER = new char[PLANE];
    private static final boolean[] UNSTABLE = new boolean[PLANE];
    private static final byte[] ALPHABETS = new byte[PLANE];

    static {
        for (int c = 0; c < PLANE; c++) {
            CLASSES[c] = computed(c);
            UNSTABLE[c] = CLASSES[c] == MARK
                    || CLASSES[c] == NOTHING
                    || !NFC.isInert(c) && !NFC.isNormalized(Character.toString(c));
            LOWER[c] = (char) folded(c);
            ALPHABETS[c] = computedAlphabet(c);
        }
    }

    private Letters() {}

    static byte classOf(int codePoint) {
        return codePoint < PLANE ? CLASSES[codePoint] : computed(codePoint);
    }

    /** Whether text with it may be spelled otherwise: combining marks, invisible characters, pairs of
     * surrogates. */
    static boolean isUnstable(int codePoint) {
        return codePoint >= PLANE || UNSTABLE[codePoint];
    }

    /** Lower case, with one apostrophe, hyphen and quotation mark for all their variants. */
    static int fold(int codePoint) {
        return codePoint < PLANE ? LOWER[codePoint] : folded(codePoint);
    }

    /** One apostrophe, hyphen and quotation mark for all their variants; the case stays. */
    static int plainSign(int codePoint) {
        return switch (codePoint) {
            case '\u2018', '\u2019', '\u201B', '\u02BC', '\u02BB', '\uFF07', '\u00B4', '`' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\uFE63', '\uFF0D' -> '-';
            case '\u201C', '\u201D', '\u201E', '\u201F' -> '"';
            default -> codePoint;
        };
    }

    /**
     * A number for the kind of alphabet; words end where it changes, as between {@code NATO} and a Korean particle. 0 goes
     * with any, as digits do.
     */
    static byte alphabet(int codePoint) {
        return codePoint < PLANE ? ALPHABETS[codePoint] : computedAlphabet(codePoint);
    }

    private static byte computedAlphabet(int codePoint) {
        return switch (UnicodeScript.of(codePoint)) {
            case COMMON, INHERITED, UNKNOWN -> 0;
            case LATIN, GREEK, CYRILLIC, ARMENIAN, GEORGIAN -> 1;
            case ARABIC, HEBREW, SYRIAC, THAANA -> 2;
            case HANGUL -> 3;
            case KATAKANA -> 4;
            default -> 5;
        };
    }

    private static int folded(int codePoint) {
        return codePoint == 'ς' ? 'σ' : Character.toLowerCase(plainSign(codePoint));
    }

    private static byte computed(int codePoint) {
        if (plainSign(codePoint) != codePoint) {
            return SIGN;
        }
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            return SPACE;
        }
        if (UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
            return NOTHING;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> MARK;
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> WITHOUT_SPACES.contains(UnicodeScript.of(codePoint)) ? SINGLE : WORD;
            default -> codePoint == '_' ? WORD : SIGN;
        };
    }
}
