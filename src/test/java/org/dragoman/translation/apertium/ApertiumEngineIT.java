package org.dragoman.translation.apertium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dragoman.article.BlockKind;
import org.dragoman.article.InlineText;
import org.dragoman.glossary.Glossaries;
import org.dragoman.glossary.TermDictionary;
import org.dragoman.glossary.TermKind;
import org.dragoman.glossary.TermOccurrence;
import org.dragoman.language.LanguageTag;
import org.dragoman.translation.Availability;
import org.dragoman.translation.EngineAnswer;
import org.dragoman.translation.EngineAnswer.BlockResult;
import org.dragoman.translation.HeldCode;
import org.dragoman.translation.RequestedBlock;
import org.dragoman.translation.TranslationRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the real programs. */
class ApertiumEngineIT {

    private static final LanguageTag SPANISH = LanguageTag.of("es");
    private static final ApertiumEngine ENGINE = new ApertiumEngine();

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "es    | The first house is red.                      | La primera casa es roja.",
                "es-MX | The first house is red.                      | La primera casa es roja.",
                "ca    | He said yes.                                 | Va dir sí.",
                "gl    | The first house is red.                      | A primeira casa é vermella.",
                "es    | The first house                              | La primera casa",
                "es    | \"It is true,\" he said.                     | \"Es cierto,\" dijo.",
                "es    | A nine-day visit                             | Una visita de nueve días",
                "es    | Is it true?  The house is red.               | ¿Es cierto? La casa es roja.",
                "es    | They bought a <1>red car</1> in <2>London</2>. | Compraron un <1>coche rojo</1> en <2>Londres</2>.",
                "es    | <1>It is true.</1> The <2>house</2> is red.  | <1>Es cierto.</1> La <2>casa</2> es roja.",
                "es    | <1>It is true. The house is red.</1>         | <1>Es cierto. La casa es roja.</1>",
                "es    | The house.<2/>The car.                       | La casa.<2/>El coche.",
                "es    | The <1>red <2>car</2></1> is here.           | El <1><2>coche</2> rojo</1> es aquí.",
                "es    | Write to bob@example.org.                    | Escribe a bob@example.org.",
                "es    | He lives in https://a-b.example/x_y?z=1&amp;q=2#r. | Vive en https://a-b.example/x_y?z=1&amp;q=2#r.",
                "es    | May 7, 2024                                 | 7 de mayo de 2024",
                "es    | He met President George W. Bush on May 7.   | Cumplió Presidente George W. Bush el 7 de mayo.",
                "es    | \"It is,\" said Kim Sung Kyung.              | \"Es,\" dijo Kim Sung Kyung."
            })
    void translates(String language, String source, String expected) throws InterruptedException {
        assertThat(text(LanguageTag.of(language), source)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "ca", "gl"})
    void honoursTermsInEveryPair(String language) throws InterruptedException {
        for (int city = 0; city < 77; city++) {
            String form = "Forma" + (char) ('A' + city % 26) + (char) ('a' + city / 26) + "xq";
            for (String frame : List.of(
                    "%s is building new ties with the army.",
                    "The latest round of talks targets %s's capacity.",
                    "He spoke against the %s in the house, and left.")) {
                String source = frame.formatted("Wuzzle");
                BlockResult result = translate(LanguageTag.of(language), block(source, kind(city), "Wuzzle", form));
                assertThat(count(String.valueOf(result.text()), form))
                        .as(source)
                        .isEqualTo(1);
                assertThat(result.text()).doesNotContain("Wuzzle", "Zqx");
            }
        }
    }

    private static TermKind kind(int index) {
        return TermKind.values()[index % TermKind.values().length];
    }

    @Test
    void carriesManyTermsInOneSentence() throws InterruptedException {
        StringBuilder source = new StringBuilder("He likes");
        List<TermOccurrence> terms = new ArrayList<>();
        for (int term = 0; term < 30; term++) {
            source.append(term == 0 ? " " : term == 29 ? " and " : ", ");
            terms.add(new TermOccurrence(
                    source.length(),
                    source.length() + 5,
                    "Wuzza",
                    "common",
                    TermKind.NAME,
                    List.of("Forma" + (char) ('a' + term) + "q"),
                    List.of(),
                    false));
            source.append("Wuzza");
        }
        RequestedBlock block = new RequestedBlock(BlockKind.PARAGRAPH, source + ".", terms);
        String text = String.valueOf(translate(SPANISH, block).text());
        terms.forEach(term -> assertThat(count(text, term.targets().get(0))).isEqualTo(1));
    }

    @Test
    void usesApertiumsGrammarWhereItRendersATermAsTheGlossaryDoes() throws InterruptedException {
        assertThat(translate(SPANISH, block("The US said it.", TermKind.NAME, "US", "Estados Unidos"))
                        .text())
                .isEqualTo("Los Estados Unidos lo dijeron.");
        assertThat(translate(SPANISH, block("The sanctions ended.", TermKind.TERM, "sanctions", "sanción"))
                        .text())
                .isEqualTo("Las sanciones acabaron.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "es | Ukraine's drones hit the city.                          | de Ucrania",
                "ca | Ukraine's drones hit the city.                          | d'Ucraïna",
                "gl | Ukraine's drones hit the city.                          | de Ucraína",
                "es | Iran's foreign minister Abbas Araghchi said yes.        | de Irán",
                "ca | Iran's foreign minister Abbas Araghchi said yes.        | d’Iran",
                "gl | Iran's foreign minister Abbas Araghchi said yes.        | de Irán",
                "es | He met the EU's foreign policy chief in May.            | jefe de la diplomacia de la UE",
                "ca | He met the EU's foreign policy chief in May.            | cap de la diplomàcia de la UE",
                "gl | He met the EU's foreign policy chief in May.            | xefe da diplomacia da UE",
                "es | France's leader said yes.                               | de Francia",
                "es | He met <1>Iran's president</1> in Kyiv.                 | de Irán"
            })
    void keepsThePossessiveOfATerm(String language, String source, String genitive) throws InterruptedException {
        InlineText text = InlineText.parse(source);
        RequestedBlock block = new RequestedBlock(
                BlockKind.PARAGRAPH,
                source,
                Glossaries.of(Path.of("glossaries")).base().match(text.plain(), LanguageTag.of(language), "politics"));
        BlockResult result = translate(LanguageTag.of(language), block);
        assertThat(InlineText.parse(String.valueOf(result.text())).plain()).contains(genitive);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "ca", "gl"})
    void keepsPeopleNamedLikePlaces(String language) throws InterruptedException {
        assertThat(text(LanguageTag.of(language), "Yesterday Paris Hilton met Chad Smith and Jordan Peterson."))
                .contains("Paris Hilton", "Chad Smith", "Jordan Peterson");
    }

    @Test
    void keepsNamesOfBylines() throws InterruptedException {
        RequestedBlock byline = new RequestedBlock(BlockKind.BYLINE, "Photographs: Sung Green", List.of());
        assertThat(translate(SPANISH, byline).text()).isEqualTo("Fotografías: Sung Green");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\ [ ] { } ^ $ / @ &lt; &gt; ~",
                "a\\b [c] {d} ^e$ f/g @h &lt;i&gt; ~j",
                "[[t:g:1]]house[[/]] [&lt;e1&gt;] ^house/casa$ \\[\\&lt;e2\\&gt;\\]",
                "the \u0000house\u0001 is\nred\r\n\tnow\u00A0here\u2028.",
                "the \uD800house \uDFFF\uFFFE\uFEFF\uE000\uFFFC",
                "Zqx1k Zqx2k Toronto",
                "<1>[</1> <2>{</2><3/><4>a</4>b<5>~</5>",
                "<1><2><3>house</3></2></1><4></4><5></5>",
                "<1>a</1><2>b</2><3>c</3> un<4>happy</4>-<5>day</5>",
                "👍🏽 the house 🏴󠁧󠁢󠁥󠁮󠁧󠁿 e\u0301te\u0301",
                ". . . ... !!! ??? \"\" '' - -- —",
                "*the #house @is +red ~now"
            })
    void answersHostileInputWhole(String source) throws InterruptedException {
        for (String language : List.of("es", "ca", "gl")) {
            BlockResult result =
                    translate(LanguageTag.of(language), new RequestedBlock(BlockKind.PARAGRAPH, source, List.of()));
            assertThat(result.text()).as(language + ": " + result.trouble()).isNotNull();
            InlineText text = InlineText.parse(String.valueOf(result.text()));
            assertThat(text.tags())
                    .containsExactlyInAnyOrderElementsOf(
                            InlineText.parse(source).tags());
            assertThat(text.plain())
                    .isEqualTo(text.plain().strip())
                    .doesNotContain("  ", "\u0000", "\n", "\uD800 ")
                    .doesNotMatch("(?s).*(?<!\\[)Zqx9.*");
        }
        assertThat(text(SPANISH, "The first house is red.")).isEqualTo("La primera casa es roja.");
    }

    @Test
    void takesVeryLongTextsAndTokens() throws InterruptedException {
        assertThat(text(SPANISH, "the house ".repeat(4_500)))
                .startsWith("la casa la casa")
                .hasSizeGreaterThan(30_000);
        assertThat(text(SPANISH, "x".repeat(30_000) + " is red").substring(30_000))
                .isEqualTo(" es rojo");
        assertThat(text(SPANISH, "é".repeat(199))).isEqualTo("é".repeat(199));
    }

    @Test
    void answersRightWhenAStageIsKilledMeanwhile() throws Exception {
        for (int stage : new int[] {0, 3, 7}) {
            text(SPANISH, "The car.");
            List<ProcessHandle> stages =
                    List.copyOf(ENGINE.pipelines(Pair.SPANISH).processes());
            ProcessHandle victim = stages.get(stage);
            victim.destroyForcibly();
            victim.onExit().get();
            assertThat(text(SPANISH, "The first house is red.")).isEqualTo("La primera casa es roja.");
        }
    }

    @Test
    void survivesKillsUnderLoad() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<List<String>> work = threads.submit(() -> {
                List<String> answers = new ArrayList<>();
                for (int round = 0; round < 60; round++) {
                    BlockResult result = translate(
                            LanguageTag.of("gl"),
                            new RequestedBlock(BlockKind.PARAGRAPH, "The first house is red.", List.of()));
                    answers.add(String.valueOf(result.text()));
                }
                return answers;
            });
            for (int kill = 0; kill < 3; kill++) {
                await().until(() -> work.isDone()
                        || !ENGINE.pipelines(Pair.GALICIAN).processes().isEmpty());
                ENGINE.pipelines(Pair.GALICIAN).processes().stream()
                        .findAny()
                        .ifPresent(ProcessHandle::destroyForcibly);
            }
            // a sentence that met two kills has no text; none is ever wrong
            assertThat(work.get())
                    .hasSize(60)
                    .isSubsetOf("A primeira casa é vermella.", "null")
                    .contains("A primeira casa é vermella.");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void servesManyThreadsWithTwoPipelines() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> tasks = IntStream.range(2, 82)
                    .<Callable<String>>mapToObj(number -> () -> text(SPANISH, "The " + number + " houses are red."))
                    .toList();
            List<Future<String>> answers = threads.invokeAll(tasks);
            for (int number = 0; number < 80; number++) {
                assertThat(answers.get(number).get()).isEqualTo("Las " + (number + 2) + " casas son rojas.");
            }
            assertThat(ENGINE.pipelines(Pair.SPANISH).running()).isLessThanOrEqualTo(2);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void givesWayAfterItsTurnAndHandsOverWhatItDid() throws InterruptedException {
        RequestedBlock tooLong = new RequestedBlock(BlockKind.PARAGRAPH, "A house. ".repeat(12_000), List.of());
        Map<Integer, BlockResult> received = new TreeMap<>();
        try (ApertiumEngine engine = new ApertiumEngine(
                Installation.ofThisMachine(), Pipelines.Patience.USUAL, Duration.ofMinutes(5), Duration.ofNanos(1))) {
            EngineAnswer answer = engine.translate(request(SPANISH, tooLong, house(), house()), received::putAll);
            assertThat(answer).isEqualTo(new EngineAnswer.GaveWay());
        }
        assertThat(received)
                .containsExactly(
                        Map.entry(
                                0,
                                new BlockResult(
                                        null, 0, "The text is too long for Apertium; split it into paragraphs.")),
                        Map.entry(1, new BlockResult("La primera casa es roja.", 0, null)));
    }

    @Test
    void endsPipelinesThatNobodyUses() throws InterruptedException {
        try (ApertiumEngine engine = new ApertiumEngine(
                Installation.ofThisMachine(), Pipelines.Patience.USUAL, Duration.ofMillis(200), ApertiumEngine.TURN)) {
            assertThat(engine.availability(LanguageTag.of("ca"))).isInstanceOf(Availability.Ready.class);
            await().until(() -> engine.pipelines(Pair.CATALAN).running() == 0);
            assertThat(ask(
                            engine,
                            request(LanguageTag.of("ca"), new RequestedBlock(BlockKind.HEADLINE, "Yes.", List.of()))))
                    .isInstanceOf(EngineAnswer.Translated.class);
        }
    }

    @Test
    void closingEndsEveryProgram() throws InterruptedException {
        ApertiumEngine engine = new ApertiumEngine();
        engine.availability(SPANISH);
        Collection<ProcessHandle> processes = engine.pipelines(Pair.SPANISH).processes();
        assertThat(processes).hasSizeGreaterThan(8);
        engine.close();
        await().until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void interruptionEndsThePipelineAndIsPassedOn(@TempDir Path folder) throws Exception {
        try (ApertiumEngine engine = engine(folder, "sleep 600 | cat", Duration.ofMinutes(1))) {
            Future<?> asked;
            ExecutorService threads = Executors.newSingleThreadExecutor();
            asked = threads.submit(() -> ask(engine, request(SPANISH, house())));
            await().until(() -> !engine.pipelines(Pair.SPANISH).processes().isEmpty());
            Collection<ProcessHandle> processes = engine.pipelines(Pair.SPANISH).processes();
            threads.shutdownNow();
            await().until(asked::isDone);
            assertThat(asked)
                    .failsWithin(Duration.ZERO)
                    .withThrowableThat()
                    .withCauseInstanceOf(InterruptedException.class);
            await().until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sleep 600                                      | its programs fail: No answer within 300 ms",
                "true                                           | its programs fail: The pipeline ended",
                "head -c 5                                      | its programs fail: The pipeline ended",
                "sed -zu s/e/x/g                                          | its programs fail: The answer was not to the question",
                "cat                                            | it does not translate \"The first house is red.\""
            })
    void isPausedWhenItsProgramsDoNotTranslate(String command, String cause, @TempDir Path folder) throws Exception {
        try (ApertiumEngine engine = engine(folder, command, Duration.ofMillis(300))) {
            String reason = "Apertium cannot translate: " + cause
                    + "; install it with \"apt-get install apertium apertium-eng-spa\" or configure DeepL (DEEPL_AUTH_KEY).";
            assertThat(engine.availability(SPANISH))
                    .isEqualTo(new Availability.Unavailable(HeldCode.ENGINE_DOWN, reason));
            if (!command.equals("cat")) {
                assertThat(ask(engine, request(SPANISH, house())))
                        .isEqualTo(new EngineAnswer.Paused(HeldCode.ENGINE_DOWN, reason));
            }
        }
    }

    @Test
    void isUnavailableWhereItIsNotInstalled(@TempDir Path empty) {
        try (ApertiumEngine engine = new ApertiumEngine(
                new Installation(List.of(empty), Path.of("/usr/share/apertium/modes")),
                Pipelines.Patience.USUAL,
                Duration.ofMinutes(5),
                ApertiumEngine.TURN)) {
            assertThat(engine.availability(SPANISH))
                    .isEqualTo(new Availability.Unavailable(
                            HeldCode.ENGINE_DOWN,
                            "Apertium cannot translate: apertium-interchunk is missing; install it with \"apt-get install"
                                    + " apertium apertium-eng-spa\" or configure DeepL (DEEPL_AUTH_KEY)."));
        }
        try (ApertiumEngine engine = new ApertiumEngine(
                new Installation(Installation.ofThisMachine().programs(), empty),
                Pipelines.Patience.USUAL,
                Duration.ofMinutes(5),
                ApertiumEngine.TURN)) {
            assertThat(String.valueOf(engine.availability(LanguageTag.of("gl"))))
                    .contains("en-gl.mode is missing", "apertium-en-gl");
        }
    }

    @Test
    void servesNoOtherLanguage() throws InterruptedException {
        assertThat(ENGINE.availability(LanguageTag.of("de")))
                .isEqualTo(new Availability.NotServed("Apertium has no pair for German; configure DeepL"
                        + " (DEEPL_AUTH_KEY), or translate it by hand."));
        assertThat(ask(ENGINE, request(LanguageTag.of("de"), house())))
                .isEqualTo(new EngineAnswer.Paused(HeldCode.NO_ENGINE, "Apertium has no pair for German."));
    }

    @Test
    void fingerprintTellsPairAndData() {
        assertThat(ENGINE.fingerprint(SPANISH))
                .matches("apertium eng-spa [0-9a-f]{16} [0-9]+")
                .isEqualTo(new ApertiumEngine().fingerprint(SPANISH))
                .isNotEqualTo(ENGINE.fingerprint(LanguageTag.of("gl")));
    }

    @Test
    void pipelinesOfAKilledProgramEnd() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EngineHolder.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(parent.inputReader().readLine()).isEqualTo("ready");
            List<ProcessHandle> stages = parent.descendants().toList();
            assertThat(stages).hasSizeGreaterThan(8);
            parent.destroyForcibly();
            await().atMost(Duration.ofSeconds(20)).until(() -> stages.stream().noneMatch(ProcessHandle::isAlive));
        } finally {
            parent.destroyForcibly();
        }
    }

    /** A program that starts a pipeline and does nothing more. */
    static final class EngineHolder {

        private EngineHolder() {}

        public static void main(String[] arguments) throws IOException {
            ApertiumEngine engine = new ApertiumEngine();
            System.out.println(engine.availability(SPANISH) instanceof Availability.Ready ? "ready" : "not ready");
            System.in.read();
        }
    }

    private static ApertiumEngine engine(Path folder, String pipeline, Duration patience) throws IOException {
        Path printer = folder.resolve("apertium-wblank-mode");
        Files.writeString(printer, "#!/bin/sh\necho '" + pipeline + "'\n");
        assertThat(printer.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("eng-spa.mode"), "cat");
        List<Path> programs = new ArrayList<>(List.of(folder));
        programs.addAll(Installation.ofThisMachine().programs());
        return new ApertiumEngine(
                new Installation(programs, folder),
                new Pipelines.Patience(patience, patience),
                Duration.ofMinutes(5),
                ApertiumEngine.TURN);
    }

    private static RequestedBlock house() {
        return new RequestedBlock(BlockKind.HEADLINE, "The first house is red.", List.of());
    }

    private static RequestedBlock block(String source, TermKind kind, String term, String target) {
        Matcher matcher = Pattern.compile(term).matcher(source);
        List<TermOccurrence> terms = matcher.results()
                .map(match -> new TermOccurrence(
                        match.start(), match.end(), term, "common", kind, List.of(target), List.of(), false))
                .toList();
        return new RequestedBlock(BlockKind.PARAGRAPH, source, terms);
    }

    private static String text(LanguageTag language, String source) throws InterruptedException {
        BlockResult result = translate(language, new RequestedBlock(BlockKind.PARAGRAPH, source, List.of()));
        assertThat(result.trouble()).isNull();
        return String.valueOf(result.text());
    }

    /** Its answer, which must be what it handed over before. */
    private static EngineAnswer ask(ApertiumEngine engine, TranslationRequest request) throws InterruptedException {
        Map<Integer, BlockResult> received = new TreeMap<>();
        EngineAnswer answer = engine.translate(request, received::putAll);
        if (answer instanceof EngineAnswer.Translated translated) {
            assertThat(List.copyOf(received.values())).isEqualTo(translated.texts());
        }
        return answer;
    }

    private static BlockResult translate(LanguageTag language, RequestedBlock block) throws InterruptedException {
        EngineAnswer answer = ask(ENGINE, request(language, block));
        assertThat(answer).isInstanceOf(EngineAnswer.Translated.class);
        BlockResult result = ((EngineAnswer.Translated) answer).texts().get(0);
        assertThat(result.billedCharacters()).isZero();
        return result;
    }

    private static TranslationRequest request(LanguageTag language, RequestedBlock... blocks) {
        return new TranslationRequest(
                language, List.of(blocks), "", new TermDictionary(List.of(), language, Map.of(), ""));
    }

    private static int count(String text, String words) {
        return text.split(Pattern.quote(words), -1).length - 1;
    }
}
