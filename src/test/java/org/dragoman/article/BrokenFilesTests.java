package org.dragoman.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.article.ArticleRefused.Reason;
import org.dragoman.testing.FullRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Broken and hostile files: each is answered within two seconds of one processor, by an article without anything that
 * could run or mislead, or by a reason. The processor's time is what is counted, for the machine may have other work.
 */
class BrokenFilesTests {

    private static final int MOST = ArticleText.MOST_BYTES;
    private static final long MOST_NANOSECONDS = 2_000_000_000L;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final String PAGE = "<!doctype html><html><head><meta charset='utf-8'><title>Café votes</title>"
            + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Café votes\"}</script></head><body>"
            + "<article><h1>Café votes</h1><p>The mayor said “yes” and <b>went <i>home</i></b>.</p>"
            + "<ul><li>One</li></ul><table><tr><td>1</td></tr></table><p>It ended so.</p></article></body></html>";
    private static final String MARKDOWN = "---\ntitle: \"Café votes\"\n---\nThe mayor said “yes” and **went *home***."
            + "\n\n- One [link](https://a.example)\n\n| a |\n|---|\n| 1 |\n\nIt ended so.\n";
    private static final String PLAIN =
            "Café votes\n\nThe mayor said “yes” and went home.\n\n- One\n- Two\n\nIt ended so.\n";

    private static final List<String> UNITS = List.of(
            ">",
            "*",
            "[",
            "<",
            "`",
            "_",
            "(",
            "&",
            "!",
            "-",
            "|",
            "\\",
            "> ",
            "- ",
            "[](",
            "![",
            "*a ",
            "_a_ ",
            "**a",
            "<a ",
            "<a>",
            "<p>",
            "<b>",
            "<!--",
            "</",
            "<?",
            "<![CDATA[",
            "a\n- ",
            "=\n",
            "A\n\n",
            "word ",
            "🕊",
            "&#x41;",
            "<div>",
            "<script>",
            "<table><tr><td>",
            "<ul><li>",
            "<svg>",
            "<p><b><i><u><s>",
            "<select>",
            "{\"a\":",
            "---\n",
            "a: b\n",
            "<img src=a>",
            "a <img src=a>",
            "<b><img src=a>",
            "<a href=\"",
            "<br>",
            "\u202E",
            "\u0301");

    /** Each way to take time once; all of them are for {@code ./verify --full}. */
    private static final List<String> USUAL =
            List.of("<", "*", "[", "&", "> ", "<a ", "</", "word ", "<div>", "<table><tr><td>");

    record Sent(String type, String what, byte[] content) {

        @Override
        public String toString() {
            return type + " " + what;
        }
    }

    static Stream<Sent> large() {
        List<Sent> sent = new ArrayList<>();
        for (String unit : FullRun.IS_WANTED ? UNITS : USUAL) {
            int times = (MOST - 100) / utf8(unit).length;
            String shown = "2 MiB of " + unit.replace("\n", "⏎");
            sent.add(new Sent("text/plain", shown, utf8("Café votes\n\nThe mayor spoke. " + unit.repeat(times))));
            sent.add(new Sent("text/markdown", shown, utf8("# Café votes\n\nThe mayor spoke. " + unit.repeat(times))));
            sent.add(
                    new Sent("text/html", shown, utf8("<h1>Café votes</h1><p>The mayor spoke. " + unit.repeat(times))));
        }
        String attribute = "x".repeat(MOST - 200);
        sent.add(new Sent(
                "text/html", "huge attribute", utf8("<h1>A b</h1><p title='" + attribute + "'>The mayor.</p>")));
        sent.add(new Sent(
                "text/html", "huge link", utf8("<h1>A b</h1><p><a href='/" + attribute + "'>The mayor</a>.</p>")));
        StringBuilder many = new StringBuilder("<h1>A b</h1><p");
        for (int number = 0; many.length() < MOST - 100; number++) {
            many.append(" a").append(number).append("='x'");
        }
        sent.add(new Sent("text/html", "many attributes", utf8(many + ">The mayor.</p>")));
        sent.add(new Sent(
                "text/html",
                "nested to 90,000",
                utf8("<h1>A b</h1>" + "<div>".repeat(90_000) + "<p>The mayor spoke.</p>")));
        return sent.stream();
    }

    @ParameterizedTest
    @MethodSource("large")
    void whatIsMadeToTakeTimeIsAnsweredInTime(Sent sent) {
        answer(sent);
    }

    static Stream<Sent> truncated() {
        List<Sent> sent = new ArrayList<>();
        for (Sent whole : List.of(
                new Sent("text/html", "", utf8(PAGE)),
                new Sent("text/markdown", "", utf8(MARKDOWN)),
                new Sent("text/plain", "", utf8(PLAIN)))) {
            for (int end = 1; end < whole.content().length; end += 7) {
                sent.add(new Sent(whole.type(), "cut at " + end, Arrays.copyOf(whole.content(), end)));
            }
        }
        return sent.stream();
    }

    @ParameterizedTest
    @MethodSource("truncated")
    void aFileThatIsCutOffIsReadSoFarOrRefused(Sent sent) {
        answer(sent);
    }

    @Test
    void scriptsHandlersAndFalseDirectionsAreGone() {
        Answer answer = answer(
                new Sent(
                        "text/html",
                        "hostile",
                        utf8(
                                "<h1 onclick='x()'>Café votes<script>evil()</script></h1><p onmouseover=\"evil()\">The mayor"
                                        + " \u202Edias\u202C &#x202E;on&#x2066; <a href='javascript:evil()'>yes</a>, <a href='&#106;avascript:evil()'>no</a>,"
                                        + " <a href=\"data:text/html,evil\">both</a>.</p><style>p{}</style>"
                                        + "<table><tr><td onclick='evil()'><script>evil()</script><a href='javascript:evil()'>1</a></td></tr></table>"
                                        + "<iframe srcdoc='<script>evil()</script>' src='https://a.example/e'></iframe><p>It ended so.</p>")));

        assertThat(answer.texts())
                .containsExactly(
                        "Café votes",
                        "The mayor dias on yes, no, both.",
                        "&lt;table&gt;&lt;tbody&gt;&lt;tr&gt;&lt;td&gt;&lt;a&gt;1&lt;/a&gt;&lt;/td&gt;&lt;/tr&gt;&lt;/tbody&gt;&lt;/table&gt;",
                        "&lt;iframe src=\"https://a.example/e\"&gt;&lt;/iframe&gt;",
                        "It ended so.");
    }

    @Test
    void aZipNamedTextIsNamed() {
        Answer answer = answer(new Sent("text/plain", "zip", new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0}));

        assertThat(answer.refusal()).contains("a Word, OpenDocument or other zipped file");
    }

    @Test
    void aPageInTheEncodingItDeclaresIsRead() {
        String page = "<meta charset=iso-8859-1><h1>Café votes</h1><p>The mayor said “yes”.</p>";

        assertThat(answer(new Sent("text/html", "latin", page.getBytes(Charset.forName("windows-1252"))))
                        .texts())
                .containsExactly("Café votes", "The mayor said “yes”.");
    }

    @Test
    void theBytesWinOverAWrongDeclaration() {
        String page = "<meta charset=windows-1252><h1>Café votes</h1><p>The mayor said “yes”.</p>";

        assertThat(answer(new Sent("text/html", "utf-8", utf8(page))).texts())
                .containsExactly("Café votes", "The mayor said “yes”.");
        assertThat(ArticleText.inUtf8(utf8("Café"), StandardCharsets.ISO_8859_1))
                .isEqualTo(utf8("Café"));
    }

    @Test
    void mixedEncodingsAreRefusedWithTheirPlace() {
        byte[] page = utf8("<meta charset=windows-1252><h1>Caf# votes</h1><p>The mayor said “yes”.</p>");
        page[34] = (byte) 0xE9;

        assertThat(answer(new Sent("text/html", "mixed", page)).refusal())
                .contains("mixes encodings", "0xE9 at offset 34 (line 1)");
    }

    @Test
    void bytesThatTheDeclaredEncodingLacksAreRefused() {
        byte[] page = utf8("<meta charset=windows-1252><h1>Caf# votes</h1><p>The mayor.</p>");
        page[34] = (byte) 0x81;

        assertThat(answer(new Sent("text/html", "lacking", page)).refusal())
                .contains("not valid windows-1252", "0x81 at offset 34");
    }

    @Test
    void halfACharacterThatAnEntityOrEscapeSpellsIsRefused() {
        assertThat(answer(new Sent("text/markdown", "entity", utf8("# Café\n\nThe mayor &#xD83D; spoke.")))
                        .refusal())
                .startsWith("There is half a character in “The mayor \uFFFD spoke.”");
        assertThat(answer(new Sent("text/markdown", "link", utf8("# Café\n\n[The mayor](/&#xD83D;) spoke.")))
                        .refusal())
                .startsWith("There is half a character in “The mayor spoke.”");
        assertThat(answer(new Sent("text/markdown", "escape", utf8("---\nslug: \"\\uD83D\"\n---\n# Café\n\nHe spoke.")))
                        .refusal())
                .startsWith("The field slug in the front matter has half a character in it");
    }

    /** Where descriptions are cut by their length in UTF-16, which happens. */
    @Test
    void whatAPageStatesWithHalfACharacterIsPassedOver() {
        String page = PAGE.replace(
                "\"headline\":\"Café votes\"", "\"headline\":\"Café \\ud83d\",\"description\":\"\\ud83d\"");

        assertThat(answer(new Sent("text/html", "half", utf8(page))).texts())
                .startsWith("Café votes", "The mayor said “yes” and went home.")
                .noneMatch(text -> text.contains("\uFFFD"));
    }

    private record Answer(List<String> texts, String refusal) {}

    /** As intake reads, and what holds of everything it reads. */
    private static Answer answer(Sent sent) {
        long[] taken = new long[1];
        Answer answer = assertTimeoutPreemptively(LONGEST, () -> {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Answer read = read(sent);
            taken[0] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            return read;
        });
        assertThat(taken[0]).as("nanoseconds").isLessThan(MOST_NANOSECONDS);
        if (answer.texts().isEmpty()) {
            assertThat(answer.refusal()).as("reason").endsWith(".").hasSizeLessThan(600);
        }
        assertThat(answer.texts()).noneMatch(HalfCharacters::isIn);
        assertThat(answer.texts())
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainPattern(
                                "[\\u0000-\\u0008\\u000B-\\u001F\\u007F\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]"));
        return answer;
    }

    private static Answer read(Sent sent) {
        try {
            String text = ArticleText.decode(sent.content());
            ArticleContent content =
                    reader(StatedType.corrected(sent.type(), text)).read(text);
            EnglishOnly.require(content);
            assertThat(content.headline()).isNotBlank();
            return new Answer(
                    content.blocks().stream()
                            .map(Block::text)
                            .map(BrokenFilesTests::untagged)
                            .toList(),
                    "");
        } catch (ArticleRefused refused) {
            assertThat(refused.reason()).isNotEqualTo(Reason.UNKNOWN_TYPE);
            return new Answer(List.of(), refused.sentence());
        }
    }

    private static String untagged(String text) {
        return InlineText.escape(InlineText.parse(text).plain());
    }

    private static ArticleReader reader(String type) {
        return Stream.of(new HtmlReader(), new MarkdownReader(), new NinjsReader(), new PlainTextReader())
                .filter(reader -> reader.mediaTypes().contains(type))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
