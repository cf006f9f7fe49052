package org.dragoman.translation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dragoman.language.LanguageTag;

/** The table of the connecting words of credits, {@code credit-words.csv}. */
final class CreditWords {

    private static final Map<String, Map<String, String>> BY_PHRASE = read();

    private CreditWords() {}

    private static Map<String, Map<String, String>> read() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setCommentMarker('#')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(CreditWords.class.getResourceAsStream("credit-words.csv")),
                StandardCharsets.UTF_8)) {
            Map<String, Map<String, String>> words = new HashMap<>();
            for (CSVRecord row : format.parse(reader)) {
                words.put(row.get("phrase"), row.toMap());
            }
            return Map.copyOf(words);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The length of the longest phrase of the table at an offset, 0 when none stands there. */
    static int longestAt(String plain, int at) {
        int longest = 0;
        for (String phrase : BY_PHRASE.keySet()) {
            int end = at + phrase.length();
            boolean whole = end >= plain.length() || !Character.isLetterOrDigit(plain.charAt(end));
            if (phrase.length() > longest && whole && plain.regionMatches(true, at, phrase, 0, phrase.length())) {
                longest = phrase.length();
            }
        }
        return longest;
    }

    /** The phrase in a language, or in the one its variant belongs to. */
    static Optional<String> of(String phrase, LanguageTag target) {
        Map<String, String> row = BY_PHRASE.getOrDefault(phrase.toLowerCase(Locale.ROOT), Map.of());
        return Optional.ofNullable(
                        row.getOrDefault(target.value(), row.get(target.base().value())))
                .filter(word -> !word.isEmpty());
    }
}
