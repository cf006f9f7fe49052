package org.dragoman.article;

/**
 * Tells a text in UTF-8 with some bytes of an older encoding in it from one that is all in the older one. Characters of
 * three bytes (“ ” – € …) never come about by accident in text of the older encodings; those of two hardly ever.
 */
final class MixedEncoding {

    private MixedEncoding() {}

    /** Where the first byte that is not UTF-8 stands in a text that is mostly UTF-8; -1 when it is mostly not. */
    static int offset(byte[] content) {
        int first = -1;
        int bad = 0;
        int pairs = 0;
        int longer = 0;
        int at = 0;
        while (at < content.length) {
            int length = characterAt(content, at);
            if (length == 0) {
                first = first < 0 ? at : first;
                bad++;
            } else if (length == 2) {
                pairs++;
            } else if (length > 2) {
                longer++;
            }
            at += Math.max(length, 1);
        }
        return first >= 0 && (longer > 0 || pairs > bad) ? first : -1;
    }

    /** Where the first byte from {@code start} on that is not UTF-8 stands; the length when there is none. */
    static int firstBad(byte[] content, int start) {
        int at = start;
        while (at < content.length) {
            if (content[at] >= 0) {
                at++;
                continue;
            }
            int length = characterAt(content, at);
            if (length == 0) {
                return at;
            }
            at += length;
        }
        return at;
    }

    /** How many bytes the character takes that begins here; 0 when none does. */
    private static int characterAt(byte[] content, int at) {
        int lead = content[at] & 0xFF;
        if (lead < 0x80) {
            return 1;
        }
        int length = lead >= 0xC2 && lead <= 0xDF
                ? 2
                : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
        if (length == 0 || at + length > content.length) {
            return 0;
        }
        for (int next = 1; next < length; next++) {
            if ((content[at + next] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = content[at + 1] & 0xFF;
        boolean wrong = lead == 0xE0 && second < 0xA0
                || lead == 0xED && second > 0x9F
                || lead == 0xF0 && second < 0x90
                || lead == 0xF4 && second > 0x8F;
        return wrong ? 0 : length;
    }
}
