package org.dragoman.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.review.ReadingRule;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the desk finds its folders, and what it translates.
 *
 * @param languages what a desk without a rule of its own does: {@code es,ca,gl}, see {@link LanguageRules}
 * @param desks what is different at one desk, by its name
 * @param offerHours how long an offer waits for somebody who takes it
 * @param engineProbeSeconds how often a paused engine is tried again
 */
@ConfigurationProperties("dragoman")
public record DeskSettings(
        Path data,
        Path inbox,
        Path outbox,
        Path glossaries,
        Path routes,
        List<String> languages,
        @DefaultValue Map<String, Desk> desks,
        @DefaultValue("48") int offerHours,
        @DefaultValue("60") int engineProbeSeconds) {

    /**
     * A desk's own rules.
     *
     * @param languages null: those of every desk
     * @param confirmEachRow whether rows that were only read are not enough for approval
     */
    public record Desk(
            @Nullable List<String> languages,
            @DefaultValue("false") boolean confirmEachRow) {

        public Desk {
            languages = languages == null ? null : List.copyOf(languages);
        }
    }

    private static final Desk WITHOUT_RULES = new Desk(null, false);

    public DeskSettings {
        languages = List.copyOf(languages);
        requireUsable("DRAGOMAN_LANGUAGES", languages);
        desks = byLowerCaseName(desks);
        if (offerHours < 1) {
            throw new IllegalArgumentException("DRAGOMAN_OFFER_HOURS must be 1 or more.");
        }
        if (engineProbeSeconds < 1) {
            throw new IllegalArgumentException("DRAGOMAN_ENGINE_PROBE_SECONDS must be 1 or more.");
        }
    }

    private static Map<String, Desk> byLowerCaseName(Map<String, Desk> desks) {
        Map<String, Desk> byName = new TreeMap<>();
        desks.forEach((name, desk) -> {
            String lowerCase = name.toLowerCase(Locale.ROOT);
            if (!DeskName.isValid(lowerCase)) {
                throw new IllegalArgumentException("dragoman.desks cannot be used: " + DeskName.refusal(name));
            }
            if (desk.languages() != null) {
                requireUsable("dragoman.desks." + lowerCase + ".languages", desk.languages());
            }
            byName.put(lowerCase, desk);
        });
        return Map.copyOf(byName);
    }

    private static void requireUsable(String setting, List<String> languages) {
        try {
            LanguageRules.parse(languages);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(setting + " cannot be used: " + malformed.getMessage());
        }
    }

    /** What the desk does in each language. */
    LanguageRules rules(String desk) {
        List<String> own = desk(desk).languages();
        return LanguageRules.parse(own == null ? languages : own);
    }

    /** How closely the desk wants every row looked at before approval. */
    ReadingRule readingRule(String desk) {
        return desk(desk).confirmEachRow() ? ReadingRule.CONFIRMED : ReadingRule.READ;
    }

    private Desk desk(String name) {
        return desks.getOrDefault(name, WITHOUT_RULES);
    }

    Duration offerTime() {
        return Duration.ofHours(offerHours);
    }
}
