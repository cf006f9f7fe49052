package org.dragoman.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpacingTests {

    @Test
    void takesStraySpacesBeforePunctuation() {
        assertThat(Spacing.mend("the leader Kim Jong Un . He left , then came back ; why ? \"So .\" ( it was said .)"))
                .isEqualTo("the leader Kim Jong Un. He left, then came back; why? \"So.\" ( it was said.)");
    }

    @Test
    void leavesSpacesThatMeanSomething() {
        assertThat(Spacing.mend("a .5 share … and .NET, 3 : 1, wait ..."))
                .isEqualTo("a .5 share … and .NET, 3 : 1, wait ...");
        assertThat(Spacing.mend("« Oui ! Non ? »")).isEqualTo("« Oui ! Non ? »");
    }

    @Test
    void keepsNoBreakSpaceOnlyBehindAFigure() {
        assertThat(Spacing.mend("to\u00A0 Pyongyang and North\u00A0Korea on April\u00A013"))
                .isEqualTo("to Pyongyang and North Korea on April 13");
        assertThat(Spacing.mend("10\u00A0km, 10\u202F000 won, 22\u00A0 years"))
                .isEqualTo("10\u00A0km, 10\u202F000 won, 22 years");
    }

    @Test
    void dropsCharactersWithoutWidth() {
        assertThat(Spacing.mend("co\u00ADoperate\u200B \uFEFFnow\u2060")).isEqualTo("cooperate now");
    }

    @Test
    void collapsesAndTrims() {
        assertThat(Spacing.mend("\t a \u2003 b\t\tc  ")).isEqualTo("a b c");
        assertThat(Spacing.mend(" \u00A0 ")).isEmpty();
    }
}
