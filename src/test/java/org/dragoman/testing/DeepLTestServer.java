package org.dragoman.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for DeepL: speaks its form and JSON as the official client uses them, translates in a way anybody can
 * foretell, applies glossaries, counts and bills, refuses what DeepL refuses, and fails on demand. Other processes steer
 * it through {@code GET /control/counts} and {@code POST /control/faults}.
 */
public final class DeepLTestServer implements AutoCloseable {

    /** The key it takes unless told another. */
    public static final String KEY = "11112222-3333-4444-5555-666677778888:fx";

    private static final int BODY = 128 * 1024;
    private static final int TEXTS = 50;
    private static final Set<String> GLOSSARY_LANGUAGES = new TreeSet<>(
            Set.of(("ar bg cs da de el es et fi fr he hu id it ja ko lt lv nb nl pl pt ro ru sk sl sv tr uk vi zh")
                    .split(" ")));
    private static final Set<String> FORMALITY = Set.of("de", "es", "fr", "it", "ja", "nl", "pl", "pt-br", "ru");
    private static final Set<String> TARGETS = targets();

    /** A request as it came in. */
    public record Seen(String method, String path, long nanoTime, int bodyBytes, Map<String, List<String>> form) {

        public List<String> texts() {
            return form.getOrDefault("text", List.of());
        }

        /** The parameter's first value; empty without one. */
        public String value(String name) {
            return form.getOrDefault(name, List.of("")).get(0);
        }
    }

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final String key;
    private final DeepLTestGlossaries glossaries = new DeepLTestGlossaries();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> texts = new ConcurrentHashMap<>();
    private final List<DeepLFault> faults = new ArrayList<>();
    private final Map<Seen, Long> answeredAt = new ConcurrentHashMap<>();
    private final AtomicLong billed = new AtomicLong();
    private final AtomicLong billedAgain = new AtomicLong();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger mostInFlight = new AtomicInteger();
    private volatile Consumer<Seen> onArrival = request -> {};
    private volatile long latencyMillis;
    private volatile long characterLimit = 1_000_000_000;
    private volatile int glossaryLimit = 1000;

    private DeepLTestServer(int port, String key) {
        this.key = key;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(threads);
        http.createContext("/", this::handle);
        http.start();
    }

    /** Starts on a free port. */
    public static DeepLTestServer start() {
        return new DeepLTestServer(0, KEY);
    }

    /** A process of its own: {@code [port [key]]}; prints the port it listens on. */
    public static void main(String[] arguments) {
        DeepLTestServer server = new DeepLTestServer(
                arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0, arguments.length > 1 ? arguments[1] : KEY);
        System.out.println(server.http.getAddress().getPort());
    }

    private static Set<String> targets() {
        Set<String> targets = new TreeSet<>(GLOSSARY_LANGUAGES);
        targets.remove("pt");
        targets.addAll(Set.of("pt-br", "pt-pt", "es-419", "zh-hans", "zh-hant", "ca", "gl", "eu", "hi", "fa", "ur"));
        return targets;
    }

    public String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    public void fail(DeepLFault fault) {
        synchronized (faults) {
            faults.add(fault);
        }
    }

    public void healthy() {
        synchronized (faults) {
            faults.clear();
        }
    }

    public void latency(long millis) {
        latencyMillis = millis;
    }

    public void characterLimit(long characters) {
        characterLimit = characters;
    }

    public void glossaryLimit(int count) {
        glossaryLimit = count;
    }

    /** Every request, also refused ones, in the order of arrival. */
    public List<Seen> requests() {
        return List.copyOf(seen);
    }

    /** Those whose path starts with this. */
    public List<Seen> requests(String path) {
        return seen.stream().filter(request -> request.path().startsWith(path)).toList();
    }

    /** What is done when a request has come in, before it is answered. */
    public void onArrival(Consumer<Seen> action) {
        onArrival = action;
    }

    /** The translations that had been asked for by then and were not answered. */
    public List<Seen> underWay(long nanoTime) {
        return requests("/v2/translate").stream()
                .filter(request ->
                        request.nanoTime() <= nanoTime && answeredAt.getOrDefault(request, Long.MAX_VALUE) > nanoTime)
                .toList();
    }

    /** Characters billed for texts that had been billed before. */
    public long billedAgain() {
        return billedAgain.get();
    }

    /** Characters billed so far. */
    public long billed() {
        return billed.get();
    }

    /** How often each text was translated and billed, with the target language behind an {@code @}. */
    public Map<String, Integer> texts() {
        return new TreeMap<>(texts);
    }

    public int mostInFlight() {
        return mostInFlight.get();
    }

    public List<String> glossaryNames() {
        return glossaries.all().stream().map(DeepLTestGlossaries.Glossary::name).toList();
    }

    /** Puts a glossary there that Dragoman did not make. */
    public void makeGlossary(String name, String target, Map<String, String> entries) {
        glossaries.make(name, Map.of(target, entries));
    }

    public void removeGlossaries() {
        glossaries.all().forEach(glossary -> glossaries.remove(glossary.id()));
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        try (exchange) {
            if (path.startsWith("/control/")) {
                control(exchange, path, body);
            } else {
                Map<String, List<String>> form = form(exchange, body);
                Seen request = new Seen(exchange.getRequestMethod(), path, System.nanoTime(), body.length, form);
                seen.add(request);
                onArrival.accept(request);
                pause();
                try {
                    serve(exchange, request);
                } finally {
                    answeredAt.put(request, System.nanoTime());
                }
            }
        }
    }

    /** The latency; what is in it is in flight, and out of it before the client can know. */
    private void pause() {
        mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        try {
            Thread.sleep(latencyMillis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            inFlight.decrementAndGet();
        }
    }

    private void serve(HttpExchange exchange, Seen request) throws IOException {
        DeepLFault fault = takeFault(request.path(), "");
        DeepLFault.Kind kind = fault == null ? null : fault.kind();
        if (kind == DeepLFault.Kind.DROP) {
            return;
        }
        if (fault != null && kind == DeepLFault.Kind.STATUS) {
            if (fault.retryAfter() != null) {
                exchange.getResponseHeaders().add("Retry-After", fault.retryAfter());
            }
            answer(exchange, fault.status(), Map.of("message", "Fault on demand"), null);
            return;
        }
        try {
            authorize(exchange);
            answer(exchange, 200, respond(request, kind), kind);
        } catch (Refused refused) {
            answer(exchange, refused.status, Map.of("message", refused.getMessage()), null);
        } catch (IllegalArgumentException malformed) {
            answer(exchange, 400, Map.of("message", String.valueOf(malformed.getMessage())), null);
        }
    }

    private static void answer(HttpExchange exchange, int status, Object json, DeepLFault.@Nullable Kind kind)
            throws IOException {
        byte[] body = JsonMapper.shared().writeValueAsBytes(json);
        if (kind == DeepLFault.Kind.DROP_AFTER) {
            return;
        }
        byte[] sent = kind == DeepLFault.Kind.TRUNCATE ? java.util.Arrays.copyOf(body, body.length / 2) : body;
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, sent.length);
        exchange.getResponseBody().write(sent);
    }

    private void authorize(HttpExchange exchange) {
        if (!("DeepL-Auth-Key " + key).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            throw new Refused(403, "Forbidden");
        }
    }

    private Object respond(Seen request, DeepLFault.@Nullable Kind kind) {
        String path = request.path();
        if (path.equals("/v2/translate") && request.method().equals("POST")) {
            return translate(request, kind);
        }
        if (path.equals("/v2/usage")) {
            return Map.of("character_count", billed.get(), "character_limit", characterLimit);
        }
        if (path.equals("/v3/languages")) {
            return TARGETS.stream().map(DeepLTestServer::languageJson).toList();
        }
        if (path.equals("/v2/languages")) {
            return TARGETS.stream()
                    .map(code -> Map.of(
                            "language", code.toUpperCase(Locale.ROOT),
                            "name", code,
                            "supports_formality", FORMALITY.contains(code)))
                    .toList();
        }
        if (path.equals("/v2/glossary-language-pairs")) {
            return Map.of(
                    "supported_languages",
                    GLOSSARY_LANGUAGES.stream()
                            .map(code -> Map.of("source_lang", "en", "target_lang", code))
                            .toList());
        }
        if (path.startsWith("/v3/glossaries")) {
            return glossary(request);
        }
        throw new Refused(404, "Not found");
    }

    private static Map<String, Object> languageJson(String code) {
        Map<String, Object> features = new TreeMap<>();
        if (FORMALITY.contains(code)) {
            features.put("formality", Map.of("status", "stable"));
        }
        if (GLOSSARY_LANGUAGES.contains(base(code))) {
            features.put("glossary", Map.of("status", "stable"));
        }
        return Map.of(
                "lang", code, "name", code, "usable_as_source", true, "usable_as_target", true, "features", features);
    }

    private static String base(String code) {
        return code.replaceAll("-.*", "");
    }

    private Object translate(Seen request, DeepLFault.@Nullable Kind kind) {
        String target = request.value("target_lang").toLowerCase(Locale.ROOT);
        refuseBadTranslation(request, target);
        boolean xml = request.value("tag_handling").equals("xml");
        TestTranslation translation = new TestTranslation(
                base(target),
                glossaryOf(request, base(target)),
                List.of(request.value("ignore_tags").split(",")));
        List<Object> translations = new ArrayList<>();
        for (String text : request.texts()) {
            if (xml && !TestTranslation.isWellFormed(text)) {
                throw new Refused(400, "Tag handling parsing failed, please check input.");
            }
            translations.add(translated(text, target, xml, translation));
        }
        if (kind == DeepLFault.Kind.TOO_FEW) {
            translations.remove(translations.size() - 1);
        } else if (kind == DeepLFault.Kind.TOO_MANY) {
            translations.add(translations.get(0));
        }
        return Map.of("translations", translations);
    }

    private Map<String, Object> translated(String text, String target, boolean xml, TestTranslation translation) {
        int characters = TestTranslation.billed(text, xml);
        billed.addAndGet(characters);
        if (texts.merge(text + "@" + target, 1, Integer::sum) > 1) {
            billedAgain.addAndGet(characters);
        }
        DeepLFault fault = takeFault("/v2/translate", text);
        String translated = translation.translate(text, xml);
        return Map.of(
                "detected_source_language",
                "EN",
                "text",
                fault == null ? translated : TestTranslation.spoil(fault.kind(), text, translated),
                "billed_characters",
                characters,
                "model_type_used",
                "quality_optimized");
    }

    private void refuseBadTranslation(Seen request, String target) {
        refuseIf(request.bodyBytes() > BODY, 413, "Payload too large");
        refuseIf(request.texts().isEmpty(), 400, "Parameter 'text' not specified.");
        refuseIf(request.texts().size() > TEXTS, 400, "Too many texts to translate.");
        refuseIf(!TARGETS.contains(target), 400, "Value for 'target_lang' not supported.");
        String source = request.value("source_lang");
        refuseIf(!source.isEmpty() && !source.equalsIgnoreCase("en"), 400, "Value for 'source_lang' not supported.");
        refuseIf(
                source.isEmpty()
                        && (request.form().containsKey("glossary_id")
                                || request.form().containsKey("glossary_ids")),
                400,
                "Use of a glossary requires the source_lang parameter.");
        String formality = request.value("formality");
        refuseIf(
                Set.of("more", "less").contains(formality) && !FORMALITY.contains(target),
                400,
                "'formality' is not supported for given 'target_lang'.");
        long characters = request.texts().stream()
                .mapToLong(text -> TestTranslation.billed(text, true))
                .sum();
        refuseIf(billed.get() + characters > characterLimit, 456, "Quota exceeded");
    }

    private Map<String, String> glossaryOf(Seen request, String target) {
        Map<String, String> entries = new LinkedHashMap<>();
        List<String> ids = new ArrayList<>(request.form().getOrDefault("glossary_id", List.of()));
        String several = request.value("glossary_ids");
        refuseIf(!ids.isEmpty() && !several.isEmpty(), 400, "Use glossary_id or glossary_ids.");
        if (!several.isEmpty()) {
            ids.addAll(List.of(several.split(",")));
        }
        refuseIf(ids.size() > 5, 400, "Too many glossaries.");
        for (String id : ids) {
            DeepLTestGlossaries.Glossary glossary = found(id);
            Map<String, String> dictionary = glossary.dictionaries().get(target);
            if (dictionary == null) {
                throw new Refused(400, "The glossary has no dictionary for the language pair.");
            }
            dictionary.forEach(entries::putIfAbsent);
        }
        return entries;
    }

    private DeepLTestGlossaries.Glossary found(String id) {
        DeepLTestGlossaries.Glossary glossary = glossaries.get(id);
        if (glossary == null) {
            throw new Refused(404, "Glossary not found");
        }
        return glossary;
    }

    private Object glossary(Seen request) {
        String[] parts = request.path().split("/");
        String method = request.method();
        if (parts.length == 3) {
            return method.equals("POST")
                    ? madeGlossary(request)
                    : Map.of(
                            "glossaries",
                            glossaries.all().stream().map(g -> g.json()).toList());
        }
        DeepLTestGlossaries.Glossary glossary = found(parts[3]);
        if (parts.length == 4 && method.equals("DELETE")) {
            glossaries.remove(glossary.id());
            return Map.of();
        }
        if (parts.length == 4 && method.equals("PATCH")) {
            DeepLTestGlossaries.dictionaries(request.form())
                    .forEach((target, entries) -> glossary.dictionaries().merge(target, entries, (older, newer) -> {
                        Map<String, String> both = new TreeMap<>(older);
                        both.putAll(newer);
                        return both;
                    }));
            return glossary.json();
        }
        if (parts.length == 5 && parts[4].equals("dictionaries") && method.equals("PUT")) {
            String target = request.value("target_lang").toLowerCase(Locale.ROOT);
            Map<String, String> entries = DeepLTestGlossaries.entries(request.value("entries"));
            glossary.dictionaries().put(target, entries);
            return DeepLTestGlossaries.dictionaryJson(target, entries);
        }
        return glossary.json();
    }

    private Object madeGlossary(Seen request) {
        refuseIf(glossaries.all().size() >= glossaryLimit, 456, "Too many glossaries");
        Map<String, Map<String, String>> dictionaries = DeepLTestGlossaries.dictionaries(request.form());
        refuseIf(dictionaries.isEmpty(), 400, "No dictionaries");
        refuseIf(!GLOSSARY_LANGUAGES.containsAll(dictionaries.keySet()), 400, "Unsupported glossary language pair");
        return glossaries.make(request.value("name"), dictionaries).json();
    }

    /** The next fault for a request, or for a text when there is one. */
    private @Nullable DeepLFault takeFault(String path, String text) {
        synchronized (faults) {
            for (int i = 0; i < faults.size(); i++) {
                DeepLFault fault = faults.get(i);
                if (path.startsWith(fault.path())
                        && fault.kind().isOfText() == !text.isEmpty()
                        && text.contains(fault.containing())) {
                    if (fault.times() <= 1) {
                        faults.remove(i);
                    } else {
                        faults.set(i, fault.once());
                    }
                    return fault;
                }
            }
            return null;
        }
    }

    private void control(HttpExchange exchange, String path, byte[] body) throws IOException {
        if (path.equals("/control/faults")) {
            steer(JsonMapper.shared().readTree(body));
        }
        Map<String, Integer> requests = new TreeMap<>();
        seen.forEach(request -> requests.merge(request.path(), 1, Integer::sum));
        answer(
                exchange,
                200,
                Map.of(
                        "requests", requests,
                        "billed", billed.get(),
                        "texts", texts(),
                        "mostInFlight", mostInFlight.get(),
                        "glossaries", glossaryNames()),
                null);
    }

    /**
     * {@code {"clear":true,"latencyMillis":200,"characterLimit":1000,
     * "faults":[{"kind":"STATUS","status":429,"times":3,"retryAfter":"2","path":"/v2/translate","containing":""}]}},
     * everything optional.
     */
    private void steer(JsonNode wishes) {
        if (wishes.path("clear").asBoolean(false)) {
            healthy();
        }
        latencyMillis = wishes.path("latencyMillis").asLong(latencyMillis);
        characterLimit = wishes.path("characterLimit").asLong(characterLimit);
        for (JsonNode fault : wishes.path("faults")) {
            fail(new DeepLFault(
                    DeepLFault.Kind.valueOf(fault.path("kind").asString("STATUS")),
                    fault.path("times").asInt(1),
                    fault.path("path").asString("/v2/translate"),
                    fault.path("status").asInt(503),
                    fault.hasNonNull("retryAfter") ? fault.path("retryAfter").asString("") : null,
                    fault.path("containing").asString("")));
        }
    }

    private static void refuseIf(boolean condition, int status, String message) {
        if (condition) {
            throw new Refused(status, message);
        }
    }

    private static Map<String, List<String>> form(HttpExchange exchange, byte[] body) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        String encoded =
                type.startsWith("application/x-www-form-urlencoded") ? new String(body, StandardCharsets.UTF_8) : "";
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    /** DeepL says no. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int status;

        Refused(int status, String message) {
            super(message);
            this.status = status;
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
