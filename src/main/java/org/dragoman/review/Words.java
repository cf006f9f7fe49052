package org.dragoman.review;

/** What people write beside a text: reasons, notes, names. */
final class Words {

    private static final int LONGEST = 1000;

    private Words() {}

    /**
     * @throws ActionRefused when it is too long to be kept, or holds what is no text
     */
    static void requireSayable(String field, String words) {
        if (words.length() > LONGEST) {
            throw ActionRefused.malformed("\"" + field + "\" has " + words.length() + " characters; at most " + LONGEST
                    + " are kept. Shorten it.");
        }
        if (words.codePoints().anyMatch(Words::isNoText)) {
            throw ActionRefused.malformed(
                    "\"" + field + "\" has a control character or half a character in it; write it anew.");
        }
    }

    private static boolean isNoText(int point) {
        return Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t'
                || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
