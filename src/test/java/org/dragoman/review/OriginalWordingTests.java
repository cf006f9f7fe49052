package org.dragoman.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.review.ReviewDesk.refuses;
import static org.dragoman.review.Rows.headline;
import static org.dragoman.review.Rows.paragraph;

import org.dragoman.article.Block;
import org.dragoman.article.BlockKind;
import org.dragoman.review.ActionRefused.Reason;
import org.dragoman.testing.Database;
import org.dragoman.testing.OnBothDatabases;

class OriginalWordingTests {

    private static final Block HEADLINE = headline("Town votes");
    private static final Block QUOTE = new Block("b1", BlockKind.QUOTE, "“We will build it,” said the mayor.");
    private static final Block AGAIN = paragraph(2, "\"We will build it,\"  said the <1>mayor</1>.");
    private static final Block CHANGED = new Block("b1", BlockKind.QUOTE, "“We will build it soon,” said the mayor.");
    private static final String WORDS = "«Lo haremos», dijo la alcaldesa.";
    private static final Edit MARK = Edit.originalWording(WORDS, "Session of 3 May, minutes");

    private static Segment row(ReviewDesk desk, String key, int index) {
        return desk.open(key).segments().get(index);
    }

    @OnBothDatabases
    void theSameQuotationSaysTheSameInTheWholeDraft(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, QUOTE, AGAIN);

        Segment marked = desk.edit(key, "1", MARK);

        assertThat(marked.originalWording()).isTrue();
        Segment again = row(desk, key, 2);
        assertThat(again.target()).isEqualTo(WORDS);
        assertThat(again.originalWording()).isTrue();
        assertThat(again.reason()).isEqualTo("Session of 3 May, minutes");
        assertThat(again.state()).isEqualTo(SegmentState.REUSED);
        assertThat(again.isUnread()).isTrue();
        // neither the terms nor the tags of the English bind what was really said
        assertThat(desk.open(key).findings()).isEmpty();
        assertThat(Decision.sentences(desk.open(key)))
                .containsExactly(
                        "Quote original wording: Session of 3 May, minutes",
                        "Paragraph original wording: Session of 3 May, minutes");
    }

    @OnBothDatabases
    void aPersonsWordsAreLeftAlone(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, QUOTE, AGAIN);
        desk.edit(key, "2", Edit.ofTarget("Palabras propias.", true));

        desk.edit(key, "1", MARK);

        assertThat(row(desk, key, 2).target()).isEqualTo("Palabras propias.");
    }

    @OnBothDatabases
    void laterArticlesHaveItWithoutAnEngine(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        desk.edit(desk.inReview(HEADLINE, QUOTE), "1", MARK);

        String later = desk.inReview(headline("Harbour opens"), paragraph(1, "It opened."), AGAIN);

        Segment row = row(desk, later, 2);
        assertThat(row.target()).isEqualTo(WORDS);
        assertThat(row.machine()).isEmpty();
        assertThat(row.state()).isEqualTo(SegmentState.REUSED);
        assertThat(row.originalWording()).isTrue();
        assertThat(row.reason()).isEqualTo("Session of 3 May, minutes");
        Draft draft = desk.open(later).draft();
        assertThat(desk.writer.untranslated(draft, desk.articles(draft.article(), headline("Harbour opens"), AGAIN)))
                .isEmpty();
    }

    @OnBothDatabases
    void itIsReopenedOnlyWhenItsEnglishChanges(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, QUOTE);
        desk.edit(key, "1", new Edit(WORDS, true, null, "Minutes", null, null, true));

        desk.nextVersion(key, headline("Town votes again"), QUOTE);
        assertThat(row(desk, key, 1).isUnread()).isFalse();
        desk.nextVersion(key, HEADLINE, CHANGED);

        Segment row = row(desk, key, 1);
        assertThat(row.target()).isEqualTo(WORDS);
        assertThat(row.originalWording()).isTrue();
        assertThat(row.previousSource()).isEqualTo(QUOTE.text());
        assertThat(row.isUnread()).isTrue();

        // said to be right for the new English, it is known by that too
        desk.edit(key, "1", Edit.confirm(true));
        String later = desk.inReview(headline("Harbour opens"), CHANGED, QUOTE);
        assertThat(desk.targets(later)).containsExactly("ES Harbour opens", WORDS, WORDS);
    }

    @OnBothDatabases
    void withoutTheMarkItIsForgotten(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, QUOTE);
        desk.edit(key, "1", MARK);

        desk.edit(key, "1", new Edit(null, null, null, null, null, null, false));

        String later = desk.inReview(headline("Harbour opens"), QUOTE);
        assertThat(desk.targets(later)).containsExactly("ES Harbour opens", "ES " + QUOTE.text());
    }

    @OnBothDatabases
    void aCorrectedTextIsTheOneThatIsReused(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, QUOTE);
        desk.edit(key, "1", MARK);
        desk.edit(key, "1", Edit.ofTarget("«Lo haremos pronto».", true));

        String later = desk.inReview(headline("Harbour opens"), QUOTE);

        assertThat(desk.targets(later)).containsExactly("ES Harbour opens", "«Lo haremos pronto».");
    }

    @OnBothDatabases
    void itIsNeverTranslatedAgainAndNeverEmpty(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, QUOTE);
        refuses(
                Reason.MALFORMED,
                "Write the original words into the row first; it is empty.",
                () -> desk.edit(key, "1", Edit.originalWording("", "Minutes")));
        desk.edit(key, "1", MARK);
        DraftWithSegments draft = desk.open(key);

        refuses(
                Reason.CONFLICT,
                "Original wording is never translated again; take the mark off the row first.",
                () -> desk.withinDo(
                        () -> desk.writer.forgetMachine(draft, draft.segments().get(1))));
    }

    @OnBothDatabases
    void whatIsCutCarriesNoMark(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, QUOTE);
        desk.edit(key, "1", MARK);

        Segment cut = desk.edit(key, "1", Edit.omit("Of local interest"));

        assertThat(cut.originalWording()).isFalse();
        assertThat(cut.reason()).isEqualTo("Of local interest");
        refuses(
                Reason.MALFORMED,
                "A row is either omitted or has its original wording, not both.",
                () -> desk.edit(key, "1", Edit.originalWording(null, "Minutes")));
    }
}
