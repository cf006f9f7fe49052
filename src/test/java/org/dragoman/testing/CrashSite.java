package org.dragoman.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/**
 * One program's folder, database and DeepL through all its starts, with what the program's ends may cost: the requests
 * that were under way.
 */
public final class CrashSite implements AutoCloseable {

    /** As many jobs as the program's pool has threads, each with one request at a time. */
    public static final int IN_FLIGHT = 8;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final String url;
    private final String user;
    private final DeepLTestServer deepl = DeepLTestServer.start();
    /** How many translations DeepL had been asked for before each start. */
    private final List<Integer> asked = new ArrayList<>();
    /** What DeepL had not answered at the end of each start that was killed, by the number of the start. */
    private final Map<Integer, Integer> underWay = new TreeMap<>();

    private final Map<String, String> environment = new HashMap<>();

    public CrashSite(Path folder, Database database, long latencyMillis) {
        this.folder = folder;
        // H2: the program's own address of its own folder, which says how commits are written
        this.url = database == Database.H2
                ? "jdbc:h2:file:" + folder.resolve("data/dragoman") + ";MODE=PostgreSQL"
                : database.freshUrl();
        this.user = database.user();
        deepl.latency(latencyMillis);
        environment.put("DEEPL_AUTH_KEY", DeepLTestServer.KEY);
        environment.put("DEEPL_SERVER_URL", deepl.url());
        environment.put("DRAGOMAN_LANGUAGES", "es,de,fr");
        if (database == Database.POSTGRESQL) {
            environment.put("SPRING_DATASOURCE_URL", url);
            environment.put("SPRING_DATASOURCE_USERNAME", user);
        }
    }

    public DeepLTestServer deepl() {
        return deepl;
    }

    public Path inbox() {
        return folder.resolve("inbox");
    }

    /** How often the program was started. */
    public int starts() {
        return asked.size();
    }

    public DragomanProcess start() throws IOException {
        return launch().awaitReady();
    }

    /** Starts the program without waiting for it. */
    public DragomanProcess launch() throws IOException {
        asked.add(translations().size());
        return DragomanProcess.start(folder, environment);
    }

    /** Waits until DeepL has been asked for so many more translations than at the program's start. */
    public void awaitRequests(int number) {
        int before = asked.get(asked.size() - 1);
        awaitMoment(() -> translations().size() >= before + number);
    }

    /** Waits until so many files have left the inbox. */
    public void awaitTaken(int number) {
        awaitMoment(() -> taken().size() >= number);
    }

    private static void awaitMoment(Callable<Boolean> moment) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(moment);
    }

    /** Kills the program, and notes what it waits for in vain. */
    public void kill(DragomanProcess program) {
        underWay.put(asked.size(), deepl.underWay(System.nanoTime()).size());
        program.kill();
    }

    private List<DeepLTestServer.Seen> translations() {
        return deepl.requests("/v2/translate");
    }

    /** Puts a file that was taken back, as if the program had died between its commit and the move. */
    public void putOneFileBack() throws IOException {
        for (Path file : taken()) {
            Files.move(file, inbox().resolve("world").resolve(file.getFileName()));
            return;
        }
    }

    public void awaitDrafts(DragomanProcess program, String state, int number) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() ->
                        program.ask("/api/drafts?state=" + state).path("total").asInt() == number);
    }

    /** State of each draft of each article, {@code es=review}. */
    public Map<String, List<String>> drafts(DragomanProcess program) throws IOException, InterruptedException {
        Map<String, List<String>> drafts = new TreeMap<>();
        for (JsonNode article : program.ask("/api/articles?limit=500").path("articles")) {
            List<String> states = new ArrayList<>();
            for (JsonNode draft : article.path("translations")) {
                states.add(draft.path("language").asString() + "="
                        + draft.path("state").asString());
            }
            states.sort(null);
            drafts.put(article.path("id").asString(), states);
        }
        return drafts;
    }

    /** Files of the inbox that were taken, wherever they are below {@code .done}. */
    public List<Path> taken() throws IOException {
        return files(inbox().resolve(".done"));
    }

    /** Everything in the inbox that is not in {@code .done}. */
    public List<Path> leftInInbox() throws IOException {
        return files(inbox()).stream()
                .filter(file -> !file.startsWith(inbox().resolve(".done")))
                .toList();
    }

    public void awaitEmptyInbox() {
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> assertThat(leftInInbox()).isEmpty());
    }

    /** What it cost, for the log of the test. */
    public String figures() {
        return asked.size() + " starts, " + translations().size() + " requests, "
                + deepl.texts().values().stream().filter(times -> times > 1).count() + " texts asked again of "
                + deepl.texts().size() + ", under way at the kills " + underWay.values() + ", billed " + deepl.billed()
                + ", of that again " + deepl.billedAgain();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException moved) {
            throw moved.getCause();
        }
    }

    /**
     * No start of the program asks for a text twice, and what an earlier one had asked for is asked again only after a
     * kill: at most a request for each of its threads, whose answer was under way or not yet stored.
     */
    public void assertNothingPaidTwice() {
        Map<String, Integer> again = new TreeMap<>(deepl.texts());
        again.replaceAll((text, times) -> times - 1);
        for (int start = 1; start <= asked.size(); start++) {
            List<DeepLTestServer.Seen> requests = requestsOf(start);
            assertThat(requests).flatExtracting(CrashSite::texts).doesNotHaveDuplicates();
            long repeated = requests.stream()
                    .filter(request -> texts(request).stream().anyMatch(text -> again.getOrDefault(text, 0) > 0))
                    .count();
            if (underWay.containsKey(start)) {
                assertThat(repeated).as("requests repeated after a kill").isLessThanOrEqualTo(IN_FLIGHT);
                requests.forEach(request ->
                        texts(request).forEach(text -> again.merge(text, -1, (left, one) -> left + one)));
            }
        }
        again.values().removeIf(times -> times <= 0);
        assertThat(again).as("texts billed again without need").isEmpty();
    }

    private List<DeepLTestServer.Seen> requestsOf(int start) {
        List<DeepLTestServer.Seen> all = translations();
        return all.subList(asked.get(start - 1), start < asked.size() ? asked.get(start) : all.size());
    }

    private static List<String> texts(DeepLTestServer.Seen request) {
        String target = "@" + request.value("target_lang").toLowerCase(Locale.ROOT);
        return request.texts().stream().map(text -> text + target).toList();
    }

    /** What the database holds when no program runs: no job, one draft a language, one row a text, every character. */
    public void assertBooksAreRight(int drafts, int rows) {
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url, user, ""));
        for (String table : List.of("jobs_translate_deepl", "jobs_translate_apertium", "jobs_deliver")) {
            assertThat(number(jdbc, "select count(*) from " + table)).as(table).isZero();
        }
        assertThat(number(jdbc, "select count(*) from draft")).isEqualTo(drafts);
        assertThat(number(jdbc, "select count(*) from segment")).isEqualTo(rows);
        assertThat(number(jdbc, "select count(*) from history where what = 'translated'"))
                .isEqualTo(rows / Newswire.TEXTS);
        assertThat(number(jdbc, "select sum(characters) from ledger"))
                .as("the ledger holds what was billed, but for answers that did not come through")
                .isEqualTo(deepl.billed() - deepl.billedAgain());
    }

    private static long number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    @Override
    public void close() {
        deepl.close();
    }
}
