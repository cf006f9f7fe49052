package org.dragoman.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.language.LanguageTag;
import org.springframework.stereotype.Component;

/** The engines this program has, in the order in which they are preferred. */
@Component
public class Engines {

    private final List<TranslationEngine> engines;

    /**
     * @param engines in Spring's order: the better first
     */
    public Engines(List<TranslationEngine> engines) {
        this.engines = List.copyOf(engines);
    }

    /** The engine a language's drafts wait for. */
    public sealed interface Choice {}

    public record Chosen(TranslationEngine engine) implements Choice {}

    /** No engine could take them even if it were well. */
    public record Nobody(String reason) implements Choice {}

    /**
     * The first engine that would work now; else, when there is one, the first that knows the language but cannot work
     * now, for it may come back.
     */
    public Choice choose(LanguageTag target) {
        List<String> reasons = new ArrayList<>();
        Optional<TranslationEngine> ailing = Optional.empty();
        for (TranslationEngine engine : engines) {
            Availability availability = engine.availability(target);
            if (availability instanceof Availability.Ready) {
                return new Chosen(engine);
            }
            if (availability instanceof Availability.NotServed notServed) {
                reasons.add(notServed.reason());
            } else if (ailing.isEmpty()) {
                ailing = Optional.of(engine);
            }
        }
        return ailing.<Choice>map(Chosen::new).orElseGet(() -> new Nobody(nobody(target, reasons)));
    }

    private static String nobody(LanguageTag target, List<String> reasons) {
        String none = "No engine translates into " + target.englishName() + " (" + target + ").";
        return reasons.isEmpty()
                ? none + " Configure DeepL (DEEPL_AUTH_KEY) or install Apertium."
                : none + " " + String.join(" ", reasons) + " Configure an engine that does, or reject the draft.";
    }

    public Optional<TranslationEngine> named(String name) {
        return engines.stream().filter(engine -> engine.name().equals(name)).findFirst();
    }

    public List<TranslationEngine> all() {
        return engines;
    }
}
