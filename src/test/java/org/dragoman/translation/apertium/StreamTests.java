package org.dragoman.translation.apertium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamTests {

    @Test
    void escapesWhatTheProgramsReserve() {
        assertThat(Stream.escape("a\\b [c] {d} ^e$ f/g @h <i> ~j"))
                .isEqualTo("a\\\\b \\[c\\] \\{d\\} \\^e\\$ f\\/g \\@h \\<i\\> [~]j");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\b [c] {d} ^e$ f/g @h <i> ~j", "[[/]]", "[[t:g:1]]x[[/]]", "\\", "]]]", "[ ]-[ ]"})
    void readsBackWhatItEscaped(String text) {
        assertThat(Stream.read(Stream.escape(text)).plain()).isEqualTo(text);
    }

    @Test
    void showsNeitherControlsNorLoneSurrogates() {
        String text = "a\u0000b\u0007c\uD800d\nе\tf\u00A0g\uD83D\uDE00";
        assertThat(Stream.clean(text)).hasSameSizeAs(text);
        assertThat(Stream.shown(Stream.clean(text))).isEqualTo("abcd е f g\uD83D\uDE00");
    }

    @Test
    void takesCompoundsApartButNotPrefixes() {
        assertThat(Stream.apart("a nine-day anti-tank 16-year-old F-16, 2019-2020 US-led"))
                .isEqualTo("a nine[ ]-[ ]day anti-tank 16[ ]-[ ]year[ ]-[ ]old F-16, 2019-2020 US[ ]-[ ]led");
    }

    @Test
    void takesCompoundsApartAcrossTags() {
        assertThat(Stream.apart("[[t:g:1]]nine[[/]]-[[t:g:2]]day[[/]]"))
                .isEqualTo("[[t:g:1]]nine[[/]][ ]-[ ][[t:g:2]]day[[/]]");
    }

    @Test
    void readsTagsWithTheirWords() {
        TaggedText text = Stream.read("un [[t:g:1; t:k:2]]coche[[/]][ ]-[ ][[t:g:1]]rojo[[/]]");
        assertThat(text.plain()).isEqualTo("un coche-rojo");
        assertThat(text.tagsAt(3)).isEqualTo(Set.of(1, -2));
        assertThat(text.tagsAt(8)).isEmpty();
        assertThat(text.tagsAt(9)).isEqualTo(Set.of(1));
    }

    @Test
    void bindsTheWordsNotTheSpacesAround() {
        assertThat(Stream.bind(Set.of(1, -2), " red car ")).isEqualTo(" [[t:k:2; t:g:1]]red car[[/]] ");
    }

    @Test
    void takesTheAddedStopOffWhereverItsBlankWent() {
        assertThat(Stream.withoutFullStop("la casa.[]")).isEqualTo("la casa");
        assertThat(Stream.withoutFullStop("la casa[].")).isEqualTo("la casa");
    }
}
