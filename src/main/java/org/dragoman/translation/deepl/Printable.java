package org.dragoman.translation.deepl;

/** What may stand in XML and in a database: no control characters, no lone surrogates; line breaks become spaces. */
final class Printable {

    private Printable() {}

    static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029) {
                printable.append(' ');
            } else if (c >= 0x20 && c != 0x7F && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF) {
                printable.appendCodePoint(c);
            }
        });
        return printable.toString();
    }
}
