package org.dragoman.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dragoman.article.BlockKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TooLongTests {

    private final Checks checks = new Checks(new TextLimits(5, 6, 7, 8), new MediaRights());

    private List<String> found(BlockKind kind, String target) {
        return checks.findingsOfAdded(kind, target).stream()
                .map(Finding::message)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"SITE_HEADLINE, 5", "SEO_TITLE, 6", "SEO_DESCRIPTION, 7", "PUSH_TEXT, 8"})
    void eachKindHasItsLimit(BlockKind kind, int most) {
        assertThat(found(kind, "ñ".repeat(most))).isEmpty();
        assertThat(found(kind, "n\u0303".repeat(most) + "  ")).isEmpty();
        assertThat(found(kind, "ñ".repeat(most + 2)))
                .containsExactly("The " + kind.wireName().replace('-', ' ').replace("seo", "SEO") + " has " + (most + 2)
                        + " characters, the limit is " + most + "; shorten it by 2.");
    }

    @Test
    void tagsAndEntitiesAreNoCharactersOfTheirOwn() {
        assertThat(found(BlockKind.SITE_HEADLINE, "<1>a &amp; b</1>")).isEmpty();
    }

    @Test
    void whatStandsInTheArticleHasNone() {
        assertThat(found(BlockKind.HEADLINE, "x".repeat(500))).isEmpty();
    }

    @Test
    void translatedTitlesAreMeasuredToo() {
        assertThat(checks.findings(Blocks.of(BlockKind.SEO_TITLE, "es", "Town votes", "El pueblo vota")))
                .extracting(Finding::check, Finding::severity)
                .contains(org.assertj.core.groups.Tuple.tuple("too-long", Severity.WARNING));
    }

    @Test
    void aLimitIsOneOrMore() {
        assertThatThrownBy(() -> new TextLimits(0, 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Each of dragoman.limits must be 1 or more.");
    }
}
