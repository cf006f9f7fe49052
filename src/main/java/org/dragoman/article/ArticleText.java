package org.dragoman.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.dragoman.article.ArticleRefused.Reason;

/**
 * Makes text of the bytes a newsroom sends: UTF-8, or UTF-16 with a byte order mark. No encoding is guessed: what is not
 * UTF-8 is read in another one only if a page's meta element or a request's Content-Type declares it, and refused if
 * parts of it are UTF-8 all the same.
 *
 * <p>The text comes in NFC, as the glossaries are, so that an é of two characters is found too. Lines end with a line
 * feed; control characters other than tabs are gone, and those that turn the direction of the text.
 */
public final class ArticleText {

    /** The largest article that is taken, in bytes. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    /** So many control characters may be a text's accident; more, and above 1 % of it, are no text. */
    private static final int MOST_CONTROLS = 10;

    private ArticleText() {}

    /**
     * @throws ArticleRefused {@code TOO_LARGE} above {@link #MOST_BYTES}; {@code UNREADABLE} when it is empty, no text,
     *     or wrongly encoded
     */
    public static String decode(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new ArticleRefused(
                    Reason.TOO_LARGE,
                    String.format(
                            Locale.ROOT,
                            "The article has %,d bytes; at most %,d are taken. Send its text without pictures.",
                            content.length,
                            MOST_BYTES));
        }
        String binary = BinaryFile.describe(content);
        if (binary != null) {
            throw unreadable(
                    "This is " + binary + ", not text. Save the article as plain text in UTF-8 and send that.");
        }
        String text = clean(decodeStrictly(content));
        if (text.isBlank()) {
            throw unreadable("There is no text in it. Send the article's text.");
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String decodeStrictly(byte[] content) {
        if (BinaryFile.startsWith(content, 0xFE, 0xFF)) {
            return decode(content, 2, StandardCharsets.UTF_16BE);
        }
        if (BinaryFile.startsWith(content, 0xFF, 0xFE)) {
            return decode(content, 2, StandardCharsets.UTF_16LE);
        }
        int start = BinaryFile.startsWith(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        if (isUtf8(content)) {
            return new String(content, start, content.length - start, StandardCharsets.UTF_8);
        }
        Charset declared = start == 0 ? DeclaredCharset.of(content) : null;
        return declared == null ? decode(content, start, StandardCharsets.UTF_8) : decodeAs(declared, content);
    }

    /**
     * The same text in UTF-8, for a sender that declares another encoding. The bytes win: what is UTF-8 stays as it is,
     * whatever was declared, unless that was UTF-16.
     *
     * @throws ArticleRefused {@code UNREADABLE} when it is not in the encoding declared
     */
    public static byte[] inUtf8(byte[] content, Charset declared) {
        boolean wide = declared.name().startsWith("UTF-16") || declared.name().startsWith("UTF-32");
        if (!wide && isUtf8(content)) {
            return content;
        }
        Charset known = DeclaredCharset.named(declared.name());
        String text = wide ? decode(content, 0, declared) : decodeAs(known == null ? declared : known, content);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isUtf8(byte[] content) {
        return MixedEncoding.firstBad(content, 0) == content.length;
    }

    private static String decodeAs(Charset declared, byte[] content) {
        int mixed = MixedEncoding.offset(content);
        if (mixed >= 0) {
            throw unreadable(String.format(
                    Locale.ROOT,
                    "The file mixes encodings: it declares %s and is mostly UTF-8, but the byte 0x%02X at offset %d "
                            + "(line %d) is not. Save it as UTF-8 and send it again.",
                    declared.name(),
                    content[mixed],
                    mixed,
                    lineOf(content, mixed)));
        }
        return decode(content, 0, declared);
    }

    /** Reports malformed input, which includes lone surrogates in either encoding. */
    private static String decode(byte[] content, int start, Charset charset) {
        ByteBuffer bytes = ByteBuffer.wrap(content, start, content.length - start);
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        boolean wrong = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes, text, true)
                .isError();
        if (wrong) {
            int offset = bytes.position();
            throw unreadable(String.format(
                    Locale.ROOT,
                    "The file is not valid %s: the byte 0x%02X at offset %d (line %d) is no part of a character. "
                            + "Save it as UTF-8 and send it again.",
                    charset.name().startsWith("UTF-16") ? "UTF-16" : charset.name(),
                    content[offset],
                    offset,
                    lineOf(content, offset)));
        }
        return text.flip().toString();
    }

    private static long lineOf(byte[] content, int offset) {
        long line = 1;
        for (int at = 0; at < offset; at++) {
            if (content[at] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static String clean(String text) {
        if (text.indexOf('\0') >= 0) {
            throw unreadable("The file holds NUL characters: it is no text, or UTF-16 without a byte order mark. "
                    + "Save the article as plain text in UTF-8 and send that.");
        }
        String kept = TextCharacters.kept(text);
        if (text.length() - kept.length() > MOST_CONTROLS) {
            requireFewControls(text);
        }
        return kept;
    }

    private static void requireFewControls(String text) {
        long controls = text.chars().filter(TextCharacters::isDropped).count();
        if (controls > MOST_CONTROLS && controls > text.length() / 100) {
            throw unreadable("The file is full of control characters, so it is no text. "
                    + "Save the article as plain text in UTF-8 and send that.");
        }
    }

    private static ArticleRefused unreadable(String sentence) {
        return new ArticleRefused(Reason.UNREADABLE, sentence);
    }
}
