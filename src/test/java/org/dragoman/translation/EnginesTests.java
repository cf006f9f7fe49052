package org.dragoman.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.language.LanguageTag;
import org.dragoman.translation.Engines.Chosen;
import org.dragoman.translation.Engines.Nobody;
import org.junit.jupiter.api.Test;

class EnginesTests {

    private static final LanguageTag GERMAN = LanguageTag.of("de");

    private final StubbornEngine well = new StubbornEngine("apertium", "v1");
    private final StubbornEngine ailing =
            new StubbornEngine("deepl", "v1", new Availability.Unavailable(HeldCode.KEY, "DeepL refuses the key."));
    private final StubbornEngine foreign =
            new StubbornEngine("apertium", "v1", new Availability.NotServed("Apertium has no pair for German."));

    @Test
    void choosesTheFirstThatWouldWorkNow() {
        assertThat(new Engines(List.of(ailing, well)).choose(GERMAN)).isEqualTo(new Chosen(well));
    }

    @Test
    void waitsForAnEngineThatKnowsTheLanguageAndMayComeBack() {
        assertThat(new Engines(List.of(ailing, foreign)).choose(GERMAN)).isEqualTo(new Chosen(ailing));
    }

    @Test
    void saysWhyNobodyServesALanguage() {
        assertThat(new Engines(List.of(foreign)).choose(GERMAN))
                .isEqualTo(new Nobody("No engine translates into German (de). Apertium has no pair for German."
                        + " Configure an engine that does, or reject the draft."));
    }

    @Test
    void saysWhatToDoWithoutAnyEngine() {
        assertThat(new Engines(List.of()).choose(GERMAN))
                .isEqualTo(new Nobody("No engine translates into German (de). Configure DeepL (DEEPL_AUTH_KEY) or"
                        + " install Apertium."));
    }
}
