package org.dragoman.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines that surround an article, and the lines that only look like them. */
class PageLinesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Julian Ryall",
                "By A. N. Other and Second Name",
                "By Piet van der Berg, Ana de la Cruz in Seoul",
                "BY JULIAN RYALL",
                "Words: Example Writer",
                "By our correspondent in Kyiv",
                "By staff and agencies",
                "By George W. Bush Jr."
            })
    void knowsBylines(String line) {
        assertThat(PageLines.isByline(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Monday, the talks had failed.",
                "By the end of the year",
                "By and large",
                "By 2030",
                "Byron Bay",
                "By",
                "By Example Writer said the talks had failed"
            })
    void takesNoSentenceForAByline(String line) {
        assertThat(PageLines.isByline(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "May 7, 2024",
                "7 May 2024",
                "2024-05-07",
                "2024-05-07T10:15:00Z",
                "07/05/2024",
                "Published 7 May 2024",
                "Published on May 7, 2024 at 10:15 a.m. EDT",
                "Updated: Tue 7th May 2024, 09.00 CEST",
                "Tuesday, May 7",
                "May 2024",
                "Published 7 May 2024 | Updated 8 May 2024",
                "3 hours ago"
            })
    void knowsDateLines(String line) {
        assertThat(DateLine.is(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "September 11",
                "May Day",
                "The March",
                "On May 7, 2024, the talks failed",
                "10 to 12",
                "2024",
                "3.5 percent",
                "Updated",
                "12 years ago"
            })
    void takesNoOtherLineForADate(String line) {
        assertThat(DateLine.is(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Edited by: Darko Janjevic",
                "(Reporting by A. Writer; editing by B. Editor)",
                "Additional reporting by Example Writer in Seoul",
                "Photo: Example/Agency",
                "Compiled by Example Writer",
                "Example Writer in Geneva contributed to this report.",
                "dh/rc (AFP, dpa)",
                "© 2024 Example News"
            })
    void knowsCredits(String line) {
        assertThat(PageLines.isClosingCredit(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Edited by a team of historians, the book has 900 pages.",
                "Compiled by the United Nations, the list is secret.",
                "This article was originally published in German.",
                "Reporting from the front is dangerous.",
                "Images of the strike spread quickly.",
                "and/or not"
            })
    void takesNoSentenceForACredit(String line) {
        assertThat(PageLines.isClosingCredit(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SEOUL, May 7 (Reuters) - North Korea fired missiles.",
                "BERLIN — The government fell.",
                "KYIV, Ukraine (AP) — \"We stay,\" he said.",
                "BRUSSELS/PARIS, 7 May (Reuters) - Ministers met.",
                "Seoul (dpa) – Ministers met.",
                "(Reuters) – Ministers met.",
                "NEW YORK -- Ministers met."
            })
    void knowsDatelines(String paragraph) {
        assertThat(Dateline.of(paragraph).isThere()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NATO — the alliance — met.",
                "The minister — A. Writer — met them.",
                "Ministers met – In vain.",
                "A well-known man - Example Name - spoke.",
                "\"We stay\" — She smiled.",
                "No dash at all."
            })
    void takesNoSentenceForADateline(String paragraph) {
        assertThat(Dateline.of(paragraph).isThere()).isFalse();
    }
}
