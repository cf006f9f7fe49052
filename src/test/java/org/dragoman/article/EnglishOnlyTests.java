package org.dragoman.article;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.article.ArticleRefused.Reason;
import org.junit.jupiter.api.Test;

class EnglishOnlyTests {

    private static final String GERMAN = "Die Stadt am Hafen behält ihre Nachtfähre. Eine knappe Mehrheit stimmte am"
            + " Mittwoch für einen jährlichen Zuschuss, obwohl das Schiff älter ist als die meisten seiner Matrosen. Die"
            + " Bürgermeisterin sagte, sie freue sich sehr darüber und danke allen, die abgestimmt hätten.";

    private static final String SPANISH = "La ciudad del puerto conserva su transbordador nocturno. Una mayoría"
            + " ajustada votó el miércoles a favor de una subvención anual, aunque el barco es más viejo que la mayor parte"
            + " de su tripulación. La alcaldesa dijo que se alegraba mucho y dio las gracias a los votantes.";

    @Test
    void refusesAnotherLanguageByItsName() {
        assertRefused(content(null, "Nachtfähre", GERMAN), "This seems to be German, but only English");
        assertRefused(content("en", "Transbordador", SPANISH), "This seems to be Spanish, but only English");
    }

    @Test
    void refusesOneSentenceOfAnotherLanguageOverAndOver() {
        String sentence = "La alcaldesa se alegra mucho de los votos del miércoles en la ciudad. ";

        assertRefused(content(null, "El barco", sentence.repeat(4).strip()), "This seems to be Spanish");
        assertRefused(content(null, "El barco", sentence, sentence, sentence, sentence), "This seems to be Spanish");
    }

    @Test
    void refusesAnotherLanguageBehindAnEnglishLead() {
        String lead = "The town keeps its night ferry, as most of those who voted on Wednesday wanted.";

        assertRefused(content(null, "Town keeps ferry", lead, GERMAN), "This seems to be German");
        assertTaken(content(null, "Town keeps ferry", lead, "„" + GERMAN + "“"));
    }

    @Test
    void takesEnglishWithAsMuchOfAnotherLanguage() {
        String english =
                "Port Example will keep its night ferry after a narrow majority backed a yearly subsidy, although the"
                        + " boat is older than most of its crew. The mayor said that she was glad, and thanked all who had voted.";

        assertTaken(content(null, "Town keeps ferry", english, GERMAN));
    }

    @Test
    void takesEnglishAroundForeignQuotations() {
        assertTaken(content(
                null,
                "A town votes in German",
                "“" + GERMAN + "”",
                "With those words, all of them in German, the mayor thanked the people of the town for their votes, and then"
                        + " she went home by the ferry that they had saved.",
                "“" + GERMAN + "”"));
    }

    @Test
    void takesEnglishThatSaysItIsAnotherLanguage() {
        assertTaken(
                content(
                        "de",
                        "Harbour town votes to keep its ferry",
                        "Port Example will keep its night ferry after a narrow majority backed a yearly subsidy, although the boat is"
                                + " older than most of its crew. The mayor said that she was glad, and thanked all who had voted."));
    }

    @Test
    void believesAShortTextWhatItSays() {
        assertRefused(content("de-AT", "Kurz", "Nur ein Satz."), "says that it is in Austrian German (de-AT)");
        assertTaken(content(null, "Kurz", "Nur ein Satz."));
        assertTaken(content("en-GB", "Brief", "One sentence."));
        assertTaken(content("no such tag", "Brief", "One sentence."));
    }

    @Test
    void takesListsOfForeignNames() {
        assertTaken(content(
                null,
                "The squads",
                "Manuel Neuer, Joshua Kimmich, Antonio Rüdiger, Jonathan Tah, Maximilian Mittelstädt, Toni Kroos, Florian Wirtz",
                "Unai Simón, Dani Carvajal, Aymeric Laporte, Marc Cucurella, Fabián Ruiz, Álvaro Morata, Nico Williams, and the"
                        + " coach of the team with the most goals from the spot"));
    }

    private static void assertTaken(ArticleContent content) {
        assertThatCode(() -> EnglishOnly.require(content)).doesNotThrowAnyException();
    }

    private static void assertRefused(ArticleContent content, String sentence) {
        assertThatExceptionOfType(ArticleRefused.class)
                .isThrownBy(() -> EnglishOnly.require(content))
                .withMessageContaining(sentence)
                .matches(refused -> refused.reason() == Reason.NO_ARTICLE);
    }

    private static ArticleContent content(
            @org.jspecify.annotations.Nullable String stated, String headline, String... text) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block("b1", BlockKind.HEADLINE, headline));
        for (String one : text) {
            blocks.add(new Block("b" + (blocks.size() + 1), BlockKind.PARAGRAPH, InlineText.escape(one)));
        }
        return new ArticleContent(null, null, null, null, null, null, null, blocks, ArticleDetails.NONE, stated);
    }
}
