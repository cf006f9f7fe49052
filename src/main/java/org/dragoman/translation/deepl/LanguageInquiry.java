package org.dragoman.translation.deepl;

import com.deepl.api.DeepLClient;
import com.deepl.api.GlossaryLanguagePair;
import com.deepl.api.Language;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks DeepL which languages it serves: {@code GET /v3/languages}, which its client does not know yet, else the two
 * older calls of the client.
 */
final class LanguageInquiry {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DeepLSettings settings;
    private final DeepLLine line;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    LanguageInquiry(DeepLSettings settings, DeepLLine line) {
        this.settings = settings;
        this.line = line;
    }

    /**
     * @throws DeepLRefusal when neither way gives an answer
     */
    DeepLLanguages ask() throws DeepLRefusal, InterruptedException {
        Optional<DeepLLanguages> current = line.ask(client -> Optional.ofNullable(askCurrent()));
        return current.isPresent() ? current.get() : askOlder();
    }

    private @Nullable DeepLLanguages askCurrent() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(settings.address() + "/v3/languages?resource=translate_text"))
                .header("Authorization", "DeepL-Auth-Key " + settings.key())
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? read(response.body()) : null;
        } catch (IOException | JacksonException unreadable) {
            return null;
        }
    }

    /** Null when it lists no target at all, which is no answer. */
    static @Nullable DeepLLanguages read(String json) {
        Map<String, Boolean> formality = new TreeMap<>();
        Set<String> glossaries = new TreeSet<>();
        for (JsonNode language : JsonMapper.shared().readTree(json)) {
            String code = language.path("lang").asString("").toLowerCase(Locale.ROOT);
            if (!code.isEmpty() && language.path("usable_as_target").asBoolean(false)) {
                formality.put(code, has(language.path("features"), "formality"));
                if (has(language.path("features"), "glossary")) {
                    glossaries.add(DeepLLanguages.glossaryCode(code));
                }
            }
        }
        return formality.isEmpty()
                ? null
                : new DeepLLanguages(
                        formality, glossaries.isEmpty() ? DeepLLanguages.DOCUMENTED_GLOSSARIES : glossaries);
    }

    /** Features came as a list in the beta and as an object since. */
    private static boolean has(JsonNode features, String feature) {
        if (features.isObject()) {
            return features.has(feature);
        }
        for (JsonNode name : features) {
            if (name.asString("").equals(feature)) {
                return true;
            }
        }
        return false;
    }

    private DeepLLanguages askOlder() throws DeepLRefusal, InterruptedException {
        Map<String, Boolean> formality = new TreeMap<>();
        for (Language language : line.ask(DeepLClient::getTargetLanguages)) {
            formality.put(
                    language.getCode().toLowerCase(Locale.ROOT), Boolean.TRUE.equals(language.getSupportsFormality()));
        }
        if (formality.isEmpty()) {
            throw new DeepLRefusal(200, "it lists no languages", null);
        }
        return new DeepLLanguages(formality, olderGlossaries());
    }

    private Set<String> olderGlossaries() throws DeepLRefusal, InterruptedException {
        Set<String> glossaries = new TreeSet<>();
        for (GlossaryLanguagePair pair : line.ask(DeepLClient::getGlossaryLanguages)) {
            if (pair.getSourceLanguage().equalsIgnoreCase("en")) {
                glossaries.add(pair.getTargetLanguage().toLowerCase(Locale.ROOT));
            }
        }
        return glossaries;
    }
}
