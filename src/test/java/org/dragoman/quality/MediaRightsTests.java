package org.dragoman.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dragoman.article.Block;
import org.dragoman.article.BlockKind;
import org.dragoman.article.Limits;
import org.dragoman.article.Media;
import org.dragoman.article.MediaLimits;
import org.dragoman.article.Rights;
import org.dragoman.language.LanguageTag;
import org.junit.jupiter.api.Test;

class MediaRightsTests {

    private static final LanguageTag SPANISH = LanguageTag.of("es");
    private static final LanguageTag BRAZILIAN = LanguageTag.of("pt-BR");

    private static Media picture(Limits languages, Limits territories) {
        return new Media(
                "m1",
                Media.Kind.PICTURE,
                "main",
                null,
                List.of(),
                new Rights(null, null, null, null, null, false, languages, territories),
                null,
                null);
    }

    private static MediaLimits limits(Limits languages, Limits territories) {
        return MediaLimits.of(picture(languages, territories));
    }

    @Test
    void aPictureMayNotBeShownWhereOneOfTheTerritoriesIsExcluded() {
        MediaRights rights = new MediaRights(List.of("es:ES MX", " ca: ES AD "));
        MediaLimits notInMexico = limits(Limits.NONE, new Limits(List.of(), List.of("MX")));
        MediaLimits spainAlone = limits(Limits.NONE, new Limits(List.of("ES"), List.of()));

        assertThat(rights.refusal(notInMexico, SPANISH))
                .isEqualTo("The picture “main” is left out of the publication: its rights do not allow Mexico.");
        assertThat(rights.refusal(notInMexico, LanguageTag.of("ca"))).isNull();
        assertThat(rights.refusal(notInMexico, LanguageTag.of("es-419"))).contains("Mexico");
        assertThat(rights.refusal(spainAlone, LanguageTag.of("ca"))).contains("Andorra");
    }

    @Test
    void withoutASettingTheRegionOfTheTagCounts() {
        MediaRights rights = new MediaRights();
        MediaLimits notInBrazil = limits(Limits.NONE, new Limits(List.of(), List.of("BR")));

        assertThat(rights.refusal(notInBrazil, BRAZILIAN)).contains("Brazil");
        assertThat(rights.refusal(notInBrazil, SPANISH)).isNull();
    }

    @Test
    void aPictureMayNotBeShownInAnExcludedLanguage() {
        MediaLimits notInSpanish = limits(new Limits(List.of(), List.of("es")), Limits.NONE);

        assertThat(new MediaRights().refusal(notInSpanish, LanguageTag.of("es-MX")))
                .contains("Mexican Spanish");
        assertThat(new MediaRights().refusal(notInSpanish, LanguageTag.of("gl")))
                .isNull();
    }

    @Test
    void theRowsOfThePictureSaySo() {
        Media picture = picture(new Limits(List.of("fr", "de"), List.of()), new Limits(List.of(), List.of("AT", "CH")));
        Block caption = new Block("b1", BlockKind.CAPTION, "The bay").boundTo(picture);

        assertThat(MediaLimits.of(caption.markup())).isEqualTo(MediaLimits.of(picture));
        assertThat(new Checks().ofMedia(caption.markup(), SPANISH))
                .containsExactly(new Finding(
                        "media-rights",
                        Severity.WARNING,
                        "The picture “main” is left out of the publication: its rights do not allow Spanish."));
        assertThat(new Checks().ofMedia(caption.markup(), LanguageTag.of("fr"))).isEmpty();
        assertThat(new Checks().ofMedia(List.of(), SPANISH)).isEmpty();
    }

    @Test
    void aMalformedSettingIsSaid() {
        assertThatThrownBy(() -> new MediaRights(List.of("es=ES")))
                .hasMessage("DRAGOMAN_TERRITORIES has “es=ES”; write a language and ISO 3166 codes of two letters each:"
                        + " es:ES MX,ca:ES AD.");
    }
}
