package org.dragoman.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.language.LanguageTag;
import org.junit.jupiter.api.Test;

class TermBaseTests {

    private static final LanguageTag SPANISH = LanguageTag.of("es");

    private static GlossaryFiles common(String... lines) {
        return new GlossaryFiles().with("common.csv", lines);
    }

    private static TermOccurrence only(TermBase base, String text, String language) {
        List<TermOccurrence> terms = base.match(text, LanguageTag.of(language), null);
        assertThat(terms).hasSize(1);
        return terms.get(0);
    }

    private static List<String> targets(TermBase base, String text, String language) {
        return only(base, text, language).targets();
    }

    @Test
    void fallsBackToParentLanguages() {
        TermBase base = common(
                        "term,kind,es,es-419,es-MX,pt,pt-BR,zh-Hans,zh-Hant",
                        "computer,term,ordenador,computadora,,computador,,电脑,",
                        "Iran,name,Irán,,,Irão,,伊朗,")
                .base();
        assertThat(targets(base, "computer", "es-MX")).containsExactly("computadora");
        assertThat(targets(base, "computer", "es-ES")).containsExactly("ordenador");
        assertThat(targets(base, "Iran", "es-MX")).containsExactly("Irán");
        assertThat(targets(base, "Iran", "pt-BR")).isEmpty();
        assertThat(targets(base, "Iran", "pt-PT")).containsExactly("Irão");
        assertThat(targets(base, "Iran", "pt")).containsExactly("Irão");
        assertThat(targets(base, "Iran", "zh-Hant")).isEmpty();
        assertThat(targets(base, "Iran", "zh-CN")).containsExactly("伊朗");
    }

    @Test
    void knowsWhatAnEmptyCellMeans() {
        TermBase base = common(
                        "term,kind,de,ru",
                        "Joe Biden,person,,",
                        "Volodymyr Zelenskyy,person,Wolodymyr Selenskyj,",
                        "BBC,keep,,",
                        "Iran,name,,")
                .base();
        assertThat(targets(base, "Joe Biden", "de")).containsExactly("Joe Biden");
        assertThat(targets(base, "Joe Biden", "ru")).isEmpty();
        assertThat(targets(base, "Volodymyr Zelenskyy", "de")).containsExactly("Wolodymyr Selenskyj");
        assertThat(targets(base, "BBC", "ru")).containsExactly("BBC");
        assertThat(targets(base, "Iran", "de")).isEmpty();
    }

    @Test
    void leavesProposedTermsOutAndMarksDeprecatedOnes() {
        TermBase base = common(
                        "term,kind,status,es",
                        "Iran,name,proposed,Irán",
                        "Persia,name,deprecated,Irán",
                        "Iraq,name,,Irak")
                .base();
        assertThat(base.match("Iran, Persia, Iraq", SPANISH, null))
                .extracting(TermOccurrence::term, TermOccurrence::deprecated)
                .containsExactly(tuple("Persia", true), tuple("Iraq", false));
    }

    @Test
    void asksTheHouseFirstAndCommonLast() {
        TermBase base = common(
                        "term,kind,es", "Iran,name,común", "Iraq,name,común", "Oman,name,común", "Syria,name,común")
                .with("house.csv", "term,kind,es", "Iran,name,casa", "Oman,name,")
                .with("politics.csv", "term,kind,es", "Iran,name,política", "Iraq,name,política")
                .with("sports.csv", "term,kind,es", "Syria,name,deporte")
                .base();
        assertThat(base.match("Iran Iraq Oman Syria", SPANISH, "politics"))
                .extracting(TermOccurrence::domain, term -> term.targets().get(0))
                .containsExactly(
                        tuple("house", "casa"),
                        tuple("politics", "política"),
                        tuple("common", "común"),
                        tuple("common", "común"));
        assertThat(base.match("Iraq", SPANISH, null))
                .singleElement()
                .extracting(TermOccurrence::domain)
                .isEqualTo("common");
    }

    @Test
    void prefersTheLongestTermOverTheFirstDomain() {
        TermBase base = common("term,kind,es", "North Korea,name,Corea del Norte")
                .with("house.csv", "term,kind,es", "Korea,name,Corea")
                .base();
        assertThat(only(base, "North Korea", "es").term()).isEqualTo("North Korea");
    }

    @Test
    void addsWhatTheHouseForbidsToTheFormsOfOtherDomains() {
        TermBase base = common("term,kind,es", "Kyiv,name,Kyiv|Kiev")
                .with("house.csv", "term,kind,es", "Kyiv,name,!Kiev")
                .base();
        TermOccurrence term = only(base, "Kyiv", "es");
        assertThat(term.targets()).containsExactly("Kyiv");
        assertThat(term.forbidden()).containsExactly("Kiev");
        assertThat(term.domain()).isEqualTo("house");
    }

    @Test
    void choosesDomainsByDeskAndSubject() {
        TermBase base = common("term", "x")
                .with("politics.csv", "term", "x")
                .with("economy.csv", "term", "x")
                .with("sports.csv", "term", "x")
                .with(
                        "domains.csv",
                        "desk,subject,domains",
                        "world,,politics",
                        "world,economy,economy|politics|missing",
                        ",economy,economy")
                .base();
        assertThat(base.domainsFor("World", null)).containsExactly("politics", "common");
        assertThat(base.domainsFor("world", "economy")).containsExactly("economy", "politics", "common");
        assertThat(base.domainsFor("sports", null)).containsExactly("sports", "common");
        assertThat(base.domainsFor("sports", "economy")).containsExactly("sports", "economy", "common");
        assertThat(base.domainsFor("unheard-of", null)).containsExactly("common");
        assertThat(base.domainsFor(null, null)).containsExactly("common");
    }

    @Test
    void letsTheFileOfALanguageWinForItsLanguage() {
        TermBase base = common("term,kind,ar,es", "Iran,name,قديم,Irán", "Iraq,name,العراق,Irak")
                .with("common.ar.csv", "term,ar,es", "Iran,إيران,no", "Syria,سوريا,")
                .base();
        assertThat(targets(base, "Iran", "ar")).containsExactly("إيران");
        assertThat(targets(base, "Iran", "es")).containsExactly("Irán");
        assertThat(targets(base, "Iraq", "ar")).containsExactly("العراق");
        assertThat(targets(base, "Syria", "ar")).containsExactly("سوريا");
    }

    @Test
    void readsShortFormsOnlyAfterTheFullOne() {
        TermBase base = common(
                        "term,kind,short,es,ru,ru.short",
                        "Kim Jong Un,person,Kim,Kim Jong-un,Ким Чен Ын,Ким",
                        "Kim Sung Kyung,person,Kim,,,",
                        "European Union,name,the Union,Unión Europea,,")
                .base();
        assertThat(base.match("Kim met Kim Jong Un. Kim smiled", SPANISH, null))
                .extracting(TermOccurrence::start, TermOccurrence::term)
                .containsExactly(tuple(8, "Kim Jong Un"), tuple(21, "Kim Jong Un"));
        List<List<TermOccurrence>> blocks =
                base.matchAll(List.of("Kim Jong Un and Kim Sung Kyung", "Kim spoke"), LanguageTag.of("ru"), null, null);
        assertThat(blocks.get(1)).extracting(TermOccurrence::term).containsExactly("Kim Sung Kyung");
        assertThat(base.match("Kim Jong Un; Kim", LanguageTag.of("ru"), null)
                        .get(1)
                        .targets())
                .containsExactly("Ким", "Ким Чен Ын");
        assertThat(base.match("Kim Jong Un; Kim", SPANISH, null).get(1).targets())
                .containsExactly("Kim", "Kim Jong-un");
        assertThat(base.match("the European Union; the Union", SPANISH, null)
                        .get(1)
                        .targets())
                .isEmpty();
    }

    @Test
    void makesADictionaryOfPreferredForms() {
        TermBase base = common(
                        "term,kind,status,es",
                        "Iran,name,,Irán|República Islámica",
                        "Iraq,name,,",
                        "Kyiv,name,,!Kiev",
                        "Joe Biden,person,,",
                        "BBC,keep,,",
                        "Oman,name,proposed,Omán",
                        "Persia,name,deprecated,Irán",
                        "Syria,name,,Siria",
                        "long,term,," + "á".repeat(600),
                        "tab,term,,\"a\tb\"")
                .with("house.csv", "term,kind,es", "Syria,name,la Siria")
                .base();
        TermDictionary dictionary = base.dictionary("world", null, SPANISH);
        assertThat(dictionary.domains()).containsExactly("house", "common");
        assertThat(dictionary.entries())
                .containsExactlyEntriesOf(new TreeMap<>(
                        Map.of("BBC", "BBC", "Iran", "Irán", "Joe Biden", "Joe Biden", "Syria", "la Siria")));
        assertThat(dictionary.hash())
                .isEqualTo(base.dictionary("sports", null, SPANISH).hash());
        assertThat(dictionary.hash())
                .isNotEqualTo(base.dictionary(List.of("common"), SPANISH).hash());
    }

    @Test
    void keepsFactsOfTheTermAndOfALanguage() {
        TermBase base = common(
                        "term,kind,gender,note,es,es.gender,es.note",
                        "crew,term,n,people on board,equipo,m,no «tripulación»")
                .base();
        Term term = base.domain("common").orElseThrow().terms().get(0);
        assertThat(term.fact("gender", SPANISH)).contains("m");
        assertThat(term.fact("gender", LanguageTag.of("fr"))).contains("n");
        assertThat(term.fact("note", SPANISH)).contains("no «tripulación»");
        assertThat(term.fact("source", SPANISH)).isEmpty();
    }

    @Test
    void readsTermsThatStartWithANumberSign() {
        TermBase base = common("# a comment", "term,kind", "\\#MeToo,keep", "# another,comment", "C\\\\D,keep")
                .base();
        assertThat(base.match("the #MeToo wave, C\\D", SPANISH, null))
                .extracting(TermOccurrence::term)
                .containsExactly("#MeToo", "C\\D");
    }

    @Test
    void fingerprintsTheRulesOfTheTermsInAText() {
        TermBase base = common("term,kind,es,ca", "Iran,name,Irán,Iran", "Iraq,name,Irak,")
                .base();
        TermBase corrected = common("term,kind,es,ca", "Iran,name,Irán,l'Iran", "Iraq,name,Irak,")
                .base();
        String iran = base.fingerprint(base.match("Iran and Iran", SPANISH, null));
        assertThat(iran).isEqualTo(base.fingerprint(base.match("In Iran", SPANISH, null)));
        assertThat(iran).isEqualTo(corrected.fingerprint(corrected.match("Iran", SPANISH, null)));
        assertThat(iran).isNotEqualTo(base.fingerprint(base.match("Iran, Iraq", SPANISH, null)));
        LanguageTag catalan = LanguageTag.of("ca");
        assertThat(base.fingerprint(base.match("Iran", catalan, null)))
                .isNotEqualTo(corrected.fingerprint(corrected.match("Iran", catalan, null)));
    }
}
