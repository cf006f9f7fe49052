package org.dragoman.translation.deepl;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How DeepL is reached and how hard it is used.
 *
 * @param key the API key; never shown, not even by {@link #toString}
 * @param serverUrl another address than DeepL's own; empty: the one that belongs to the key
 * @param inFlight requests under way at once
 * @param rate requests a second
 * @param probeSeconds how often a paused engine is tried again
 * @param formality {@code prefer_more}, {@code prefer_less} or empty; sent where DeepL knows it for the language
 * @param timeoutSeconds how long an answer may take
 */
@ConfigurationProperties("dragoman.deepl")
public record DeepLSettings(
        @DefaultValue("") String key,
        @DefaultValue("") String serverUrl,
        @DefaultValue("8") int inFlight,
        @DefaultValue("15") int rate,
        @DefaultValue("60") long probeSeconds,
        @DefaultValue("") String formality,
        @DefaultValue("60") long timeoutSeconds) {

    private static final String FREE = "https://api-free.deepl.com";
    private static final String PAID = "https://api.deepl.com";

    public DeepLSettings {
        key = key.strip();
        serverUrl = serverUrl.strip().replaceAll("/+$", "");
        formality = formality.strip();
        require(inFlight >= 1, "DRAGOMAN_DEEPL_IN_FLIGHT must be 1 or more.");
        require(rate >= 1, "DRAGOMAN_DEEPL_RATE must be 1 request a second or more.");
        require(probeSeconds >= 1, "DRAGOMAN_ENGINE_PROBE_SECONDS must be 1 or more.");
        require(timeoutSeconds >= 1, "dragoman.deepl.timeout-seconds must be 1 or more.");
        require(
                formality.isEmpty() || formality.equals("prefer_more") || formality.equals("prefer_less"),
                "dragoman.deepl.formality must be prefer_more, prefer_less or empty.");
        require(
                key.chars().allMatch(c -> c > ' ' && c < 127),
                "DEEPL_AUTH_KEY holds a character that no key has; copy it again.");
        require(
                serverUrl.isEmpty() || serverUrl.matches("https?://.+"),
                "DEEPL_SERVER_URL must start with http:// or https://.");
    }

    /** The usual pace with this key. */
    public static DeepLSettings ofKey(String key, String serverUrl) {
        return new DeepLSettings(key, serverUrl, 8, 15, 60, "", 60);
    }

    /** Where requests go: free keys, which end in {@code :fx}, have an address of their own. */
    URI address() {
        return URI.create(!serverUrl.isEmpty() ? serverUrl : key.endsWith(":fx") ? FREE : PAID);
    }

    Duration probe() {
        return Duration.ofSeconds(probeSeconds);
    }

    private static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException(sentence);
        }
    }

    @Override
    public String toString() {
        return "DeepLSettings[" + address() + ", inFlight=" + inFlight + ", rate=" + rate + ", probeSeconds="
                + probeSeconds + "]";
    }
}
