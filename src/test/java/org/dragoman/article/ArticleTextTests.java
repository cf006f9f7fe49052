package org.dragoman.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.dragoman.article.ArticleRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTextTests {

    @Test
    void readsUtf8WithAndWithoutByteOrderMark() {
        assertThat(ArticleText.decode(utf8("Zürich — 5 €"))).isEqualTo("Zürich — 5 €");
        assertThat(ArticleText.decode(utf8("\uFEFFZürich"))).isEqualTo("Zürich");
    }

    @Test
    void readsUtf16WithByteOrderMark() {
        assertThat(ArticleText.decode("\uFEFFKyjiw – Київ 🕊".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("Kyjiw – Київ 🕊");
        assertThat(ArticleText.decode("\uFEFFKyjiw – Київ 🕊".getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo("Kyjiw – Київ 🕊");
    }

    @Test
    void makesOneLineEndOfEach() {
        assertThat(ArticleText.decode(utf8("a\r\nb\rc\nd\u2028e\fg\r\r\nh"))).isEqualTo("a\nb\nc\nd\ne\ng\n\nh");
    }

    @Test
    void dropsControlsAndComposesLetters() {
        assertThat(ArticleText.decode(utf8("Cafe\u0301\u0007 \tfor\u0090 all\uFFFE")))
                .isEqualTo("Café \tfor all");
    }

    @Test
    void saysWhereBytesAreNoUtf8() {
        assertRefused(
                "Headline\n\nCafé".getBytes(StandardCharsets.ISO_8859_1),
                Reason.UNREADABLE,
                "The file is not valid UTF-8: the byte 0xE9 at offset 13 (line 3) is no part of a character."
                        + " Save it as UTF-8 and send it again.");
    }

    @Test
    void refusesTheEndOfAnUnfinishedCharacter() {
        byte[] whole = utf8("Text €");

        assertThat(refusalOf(Arrays.copyOf(whole, whole.length - 1)).sentence()).contains("at offset 5 ");
    }

    @Test
    void refusesLoneSurrogates() {
        byte[] inUtf8 = {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80, 'b'};
        byte[] inUtf16 = {(byte) 0xFE, (byte) 0xFF, 0, 'a', (byte) 0xD8, 0, 0, 'b'};

        assertThat(refusalOf(inUtf8).sentence()).contains("not valid UTF-8").contains("at offset 1 ");
        assertThat(refusalOf(inUtf16).sentence()).contains("not valid UTF-16").contains("at offset 4 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\r\n ", "\uFEFF"})
    void refusesEmptyFiles(String text) {
        assertRefused(utf8(text), Reason.UNREADABLE, "There is no text in it. Send the article's text.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PK\u0003\u0004word/document.xml",
                "%PDF-1.7 text",
                "\u0089PNG\r\n",
                "GIF89a…",
                "\u00FF\u00D8\u00FF\u00E0",
                "\u00D0\u00CF\u0011\u00E0",
                "{\\rtf1 text}",
                "\u001F\u008B\b"
            })
    void namesTheBinaryFileItRefuses(String start) {
        ArticleRefused refusal = refusalOf(start.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refusal.reason()).isEqualTo(Reason.UNREADABLE);
        assertThat(refusal.sentence()).startsWith("This is a").contains("plain text in UTF-8");
    }

    @Test
    void refusesNulAndUtf16WithoutMark() {
        assertThat(refusalOf(utf8("Text\0 more")).sentence()).contains("NUL");
        assertThat(refusalOf("Text".getBytes(StandardCharsets.UTF_16LE)).sentence())
                .contains("UTF-16");
        assertThat(refusalOf("Text".getBytes(Charset.forName("UTF-32LE"))).reason())
                .isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void refusesManyControls() {
        assertThat(refusalOf(utf8("word \u0001\u0002".repeat(20))).sentence()).contains("control characters");
    }

    @Test
    void takesTwoMebibytesAndNotAByteMore() {
        assertThat(ArticleText.decode(utf8("a".repeat(2 * 1024 * 1024)))).hasSize(2 * 1024 * 1024);
        assertRefused(
                utf8("a".repeat(2 * 1024 * 1024 + 1)),
                Reason.TOO_LARGE,
                "The article has 2,097,153 bytes; at most 2,097,152 are taken. Send its text without pictures.");
    }

    private static void assertRefused(byte[] content, Reason reason, String sentence) {
        ArticleRefused refusal = refusalOf(content);
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.sentence()).isEqualTo(sentence);
    }

    private static ArticleRefused refusalOf(byte[] content) {
        var thrown = assertThatExceptionOfType(ArticleRefused.class).isThrownBy(() -> ArticleText.decode(content));
        return (ArticleRefused) thrown.actual();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
