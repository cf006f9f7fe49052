package org.dragoman.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dragoman.review.ReviewDesk.refuses;
import static org.dragoman.review.Rows.headline;
import static org.dragoman.review.Rows.paragraph;

import java.util.List;
import java.util.Map;
import org.dragoman.article.Block;
import org.dragoman.article.BlockKind;
import org.dragoman.article.Markup;
import org.dragoman.review.ActionRefused.Reason;
import org.dragoman.testing.Database;
import org.dragoman.testing.OnBothDatabases;

/** Cutting, splitting and merging rows, and what becomes of it in the next version. */
class AdaptationTests {

    private static final Block HEADLINE = headline("Town votes");
    private static final Block LONG = paragraph(1, "The vote took 3 hours. The European Union will pay.");
    private static final Block LONGER = paragraph(1, "The vote took 4 hours. The European Union will pay.");
    private static final Block SHORT = paragraph(1, "The vote took long.");
    private static final Block SECOND = paragraph(2, "The work will cost 2 million euros.");
    private static final Block DEARER = paragraph(2, "The work will cost 3 million euros.");
    private static final Edit SPLIT = Edit.ofTarget("La votación duró 3 horas.\n\nPagará la Unión Europea.", true);

    private static List<String> decisions(ReviewDesk desk, String key) {
        return Decision.sentences(desk.open(key));
    }

    private static Segment row(ReviewDesk desk, String key, int index) {
        return desk.open(key).segments().get(index);
    }

    @OnBothDatabases
    void aBlankLineSplitsARow(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, LONG, SECOND);
        long before = desk.revision(key);

        Segment first = desk.edit(key, "1", SPLIT);

        assertThat(desk.targets(key))
                .containsExactly(
                        "ES Town votes",
                        "La votación duró 3 horas.",
                        "Pagará la Unión Europea.",
                        "ES " + SECOND.text());
        assertThat(first.target()).isEqualTo("La votación duró 3 horas.");
        Segment part = row(desk, key, 2);
        assertThat(part.place().splitFrom()).isEqualTo(first.id());
        assertThat(part.kind()).isEqualTo(BlockKind.PARAGRAPH);
        assertThat(part.state()).isEqualTo(SegmentState.CONFIRMED);
        assertThat(desk.revision(key)).isEqualTo(before + 1);
        // the term stands in the part, the number in the row: nothing is missing
        assertThat(desk.open(key).findings()).isEmpty();
        assertThat(decisions(desk, key)).containsExactly("Paragraph 2 split off Paragraph 1.");
    }

    @OnBothDatabases
    void whatAPartNoLongerSaysIsMissingInItsRow(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, LONG);
        Segment first = desk.edit(key, "1", SPLIT);

        desk.edit(key, "2", Edit.ofTarget("Pagará Bruselas.", true));

        assertThat(desk.open(key).findingsOf(first))
                .extracting(found -> found.finding().check())
                .containsExactly("term-missing");
    }

    @OnBothDatabases
    void aPartGoesBackIntoItsRow(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, LONG, SECOND);
        Segment first = desk.edit(key, "1", SPLIT);

        desk.within(() -> desk.arranging.remove(key, "2", first.key(), null, "ana"));

        assertThat(desk.targets(key))
                .containsExactly(
                        "ES Town votes", "La votación duró 3 horas. Pagará la Unión Europea.", "ES " + SECOND.text());
        assertThat(decisions(desk, key)).isEmpty();
        assertThat(desk.open(key).findings()).isEmpty();
    }

    @OnBothDatabases
    void aTagThatIsOpenAtTheSplitIsOpenInBoth(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        Markup link = new Markup(1, "a", Map.of("href", "https://example.org/"));
        Block linked = new Block("b1", BlockKind.PARAGRAPH, "Read <1>this and that</1>.", List.of(link));
        String key = desk.inReview(HEADLINE, linked);

        Segment first = desk.edit(key, "1", Edit.ofTarget("Lea <1>esto\n \ny aquello</1>.", true));

        assertThat(desk.targets(key)).containsExactly("ES Town votes", "Lea <1>esto</1>", "<1>y aquello</1>.");
        assertThat(row(desk, key, 2).markup()).containsExactly(link);
        assertThat(desk.open(key).findings()).isEmpty();

        desk.within(() -> desk.arranging.remove(key, "2", first.key(), null, "ana"));
        assertThat(row(desk, key, 1).target()).isEqualTo("Lea <1>esto y aquello</1>.");
    }

    @OnBothDatabases
    void whatIsOneRowIsNotSplit(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        Block table = new Block("b3", BlockKind.OPAQUE, "a\n\nb");
        String key = desk.inReview(HEADLINE, LONG, table);

        refuses(
                Reason.MALFORMED,
                "The headline is one row; take the blank line out, or add a row of another kind.",
                () -> desk.edit(key, "0", Edit.ofTarget("Uno\n\ndos", false)));
        refuses(
                Reason.MALFORMED,
                "Original wording stands in one row; take the blank line out, or take the mark off first.",
                () -> desk.edit(key, "1", Edit.originalWording("Uno\n\ndos", "Acta")));
        desk.edit(key, "2", Edit.ofTarget("a\n\nc", true));
        assertThat(desk.targets(key)).hasSize(3).last().isEqualTo("a\n\nc");
        desk.edit(key, "1", Edit.omit("Local."));
        refuses(
                Reason.MALFORMED,
                "A row that is omitted or merged is not split; bring it back first.",
                () -> desk.edit(key, "1", Edit.ofTarget("Uno\n\ndos", false)));
        assertThat(desk.edit(key, "0", Edit.ofTarget("\n\nUno\n\n", true)).target())
                .isEqualTo("Uno");
    }

    @OnBothDatabases
    void partsAreReadAgainWhenTheEnglishChangesAndGoWithIt(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, LONG, SECOND);
        desk.edit(key, "1", SPLIT);

        desk.nextVersion(key, HEADLINE, LONGER, SECOND);

        assertThat(desk.targets(key).subList(1, 3))
                .containsExactly("La votación duró 3 horas.", "Pagará la Unión Europea.");
        assertThat(row(desk, key, 1).previousSource()).isEqualTo(LONG.text());
        assertThat(row(desk, key, 1).proposal()).isEqualTo("ES " + LONGER.text());
        assertThat(row(desk, key, 2).isUnread()).isTrue();

        desk.nextVersion(key, HEADLINE, SECOND);
        assertThat(desk.targets(key)).containsExactly("ES Town votes", "ES " + SECOND.text());
    }

    @OnBothDatabases
    void mergingPutsTheTextBehindTheOthersAndBack(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        Markup link = new Markup(1, "a", Map.of("href", "https://example.org/"));
        Markup other = new Markup(1, "em", Map.of());
        String key = desk.inReview(
                HEADLINE,
                new Block("b1", BlockKind.PARAGRAPH, "The <1>vote</1> took 3 hours.", List.of(other)),
                new Block("b2", BlockKind.PARAGRAPH, "It <1>cost</1> 2 euros.", List.of(link)));
        desk.edit(key, "1", Edit.ofTarget("La <1>votación</1> duró 3 horas.", true));
        desk.edit(key, "2", Edit.ofTarget("<1>Costó</1> 2 euros.", true));

        Segment merged = desk.edit(key, "2", Edit.merge("1", true));

        Segment into = row(desk, key, 1);
        assertThat(merged.mergedInto()).isEqualTo(into.id());
        assertThat(into.target()).isEqualTo("La <1>votación</1> duró 3 horas. <101>Costó</101> 2 euros.");
        assertThat(into.markup()).containsExactly(other, new Markup(101, "a", link.attributes()));
        assertThat(into.state()).isEqualTo(SegmentState.EDITED);
        // the numbers and tags of both are looked for in the joined text
        assertThat(desk.open(key).findings()).isEmpty();
        assertThat(decisions(desk, key)).containsExactly("Paragraph 2 merged into Paragraph 1.");

        desk.edit(key, "2", Edit.merge("", true));

        assertThat(desk.targets(key))
                .containsExactly("ES Town votes", "La <1>votación</1> duró 3 horas.", "<1>Costó</1> 2 euros.");
        assertThat(row(desk, key, 1).markup()).containsExactly(other);
        assertThat(decisions(desk, key)).isEmpty();
        assertThat(desk.open(key).findings()).isEmpty();
    }

    @OnBothDatabases
    void theLinksOfAMergedRowOutliveACorrectionOfAnother(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        Markup link = new Markup(1, "a", Map.of("href", "https://example.org/"));
        Block linked = new Block("b2", BlockKind.PARAGRAPH, "It <1>cost</1> 2 euros.", List.of(link));
        String key = desk.inReview(HEADLINE, LONG, linked);
        desk.edit(key, "2", Edit.merge("1", true));

        desk.nextVersion(key, headline("Town votes again"), LONG, linked);

        assertThat(row(desk, key, 1).target()).isEqualTo("ES " + LONG.text() + " ES It <101>cost</101> 2 euros.");
        assertThat(row(desk, key, 1).markup()).containsExactly(new Markup(101, "a", link.attributes()));
    }

    @OnBothDatabases
    void theTextOfAMergedRowGoesWithItsEnglish(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, SHORT, SECOND);
        desk.edit(key, "2", Edit.merge("1", true));
        desk.edit(key, "1", Edit.confirm(true));

        desk.nextVersion(key, HEADLINE, SHORT);

        Segment into = row(desk, key, 1);
        assertThat(into.target()).isEqualTo("ES " + SHORT.text());
        assertThat(into.previousSource()).isEqualTo(SHORT.text() + " " + SECOND.text());
        assertThat(into.isUnread()).isTrue();
        assertThat(desk.open(key).draft().lookAgain()).isTrue();
        assertThat(desk.open(key).findings()).isEmpty();
    }

    @OnBothDatabases
    void nonsenseIsNotMerged(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, LONG, SECOND);

        refuses(
                Reason.MALFORMED,
                "An article needs its headline; merge the other row into it instead.",
                () -> desk.edit(key, "0", Edit.merge("1", true)));
        refuses(
                Reason.MALFORMED,
                "An article needs its headline; write another one instead of omitting it.",
                () -> desk.edit(key, "0", Edit.omit("Why not.")));
        desk.edit(key, "1", Edit.originalWording("Dijo que sí.", "Acta"));
        refuses(
                Reason.MALFORMED,
                "Original wording stands in a row of its own; take the mark off before you merge.",
                () -> desk.edit(key, "2", Edit.merge("1", true)));
    }

    @OnBothDatabases
    void whatIsCutStaysCutAndSaysThatItChanged(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, SHORT, SECOND);
        desk.edit(key, "2", Edit.omit("Of local interest"));

        desk.nextVersion(key, HEADLINE, SHORT, DEARER);

        Segment cut = row(desk, key, 2);
        assertThat(cut.omitted()).isTrue();
        assertThat(cut.reason()).isEqualTo("Of local interest");
        assertThat(cut.source()).isEqualTo(DEARER.text());
        assertThat(cut.previousSource()).isEqualTo(SECOND.text());
        assertThat(cut.isUnread()).isTrue();
        assertThat(desk.open(key).draft().lookAgain()).isTrue();
        assertThat(desk.open(key).findings()).isEmpty();
        desk.edit(key, "0", Edit.confirm(true));
        desk.edit(key, "1", Edit.confirm(true));
        assertThatThrownBy(() -> desk.approve(key, false))
                .isInstanceOfSatisfying(
                        NotReady.class,
                        notReady -> assertThat(notReady.unread()).containsExactly(row(desk, key, 2)));

        Segment still = desk.edit(key, "2", Edit.confirm(true));

        assertThat(still.omitted()).isTrue();
        assertThat(still.isUnread()).isFalse();
        assertThat(desk.open(key).draft().lookAgain()).isFalse();
        assertThat(desk.approve(key, false).draft().state()).isEqualTo(DraftState.APPROVED);
        assertThat(decisions(desk, key)).containsExactly("Paragraph 2 omitted: Of local interest");
    }

    @OnBothDatabases
    void aCutRowThatIsBroughtBackIsReadForItsNewEnglish(Database database) {
        ReviewDesk desk = new ReviewDesk(database);
        String key = desk.inReview(HEADLINE, LONG, SECOND);
        desk.edit(key, "2", Edit.confirm(true));
        desk.edit(key, "2", Edit.omit("Of local interest"));
        desk.edit(key, "1", Edit.ofTarget("La Unión Europea pagará 3 horas.", true));
        desk.edit(key, "1", Edit.omit("Of local interest"));
        desk.nextVersion(key, HEADLINE, LONGER, DEARER);
        desk.edit(key, "1", Edit.confirm(true));
        desk.edit(key, "2", Edit.confirm(true));

        desk.edit(key, "1", Edit.bringBack());
        desk.edit(key, "2", Edit.bringBack());

        // a person's words stay, the machine's follow; neither was read for the new English
        assertThat(desk.targets(key).subList(1, 3))
                .containsExactly("La Unión Europea pagará 3 horas.", "ES " + DEARER.text());
        assertThat(row(desk, key, 1).isUnread()).isTrue();
        assertThat(row(desk, key, 2).isUnread()).isTrue();
    }
}
