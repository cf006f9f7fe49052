package org.dragoman.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.language.LanguageTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingTests {

    private static final LanguageTag SPANISH = LanguageTag.of("es");

    private static final TermBase BASE = new GlossaryFiles()
            .with(
                    "common.csv",
                    "term,kind,match,es",
                    "Iran,name,,Irán",
                    "North Korea,name,,Corea del Norte",
                    "Korea,name,,Corea",
                    "US,name,,EE. UU.",
                    "U.K.,name,,Reino Unido",
                    "United States,name,,Estados Unidos",
                    "Polish,name,,polaco",
                    "Guinea,name,,",
                    "Guinea-Bissau,name,,",
                    "O'Brien,person,,",
                    "Xi,person,,",
                    "José Núñez,person,,",
                    "von der Leyen,person,,",
                    "iPhone,keep,,",
                    "C++,keep,,",
                    "G7,name,,",
                    "AP,keep,,",
                    "us,term,any-case,nos",
                    "polish,term,any-case,pulir",
                    "missile,term,,misil",
                    "crisis,term,,crisis",
                    "prime minister,term,,primer ministro",
                    "attorney general,term,,fiscal general",
                    "US sanction,term,,sanción de EE. UU.",
                    "NGO,term,,ONG",
                    "F-16,term,,F-16",
                    "news agency,term,,agencia",
                    "veto,term,,veto",
                    "policy,term,,política",
                    "woman,term,,mujer",
                    "aid,term,,ayuda",
                    "sanctions,term,,sanciones",
                    "華為,keep,,",
                    "ceasefire,term,any-case,alto el fuego")
            .base();

    /** The matched pieces of the text as {@code piece=term}, joined by a semicolon. */
    private static String found(String text) {
        return BASE.match(text, SPANISH, null).stream()
                .map(term -> text.substring(term.start(), term.end()) + "=" + term.term())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Iran denies it => Iran=Iran",
                "iran denies it => ",
                "Irans => ",
                "Iranian => ",
                "Iran's leader => Iran=Iran",
                "Iran’s leader => Iran=Iran",
                "IRAN'S LEADER => IRAN=Iran",
                "the United States' envoy => United States=United States",
                "'Iran' and “Iran” => Iran=Iran; Iran=Iran",
                "Iran-backed, anti-Iran, Iran/Iraq => Iran=Iran; Iran=Iran; Iran=Iran",
                "(Iran). #Iran! => Iran=Iran; Iran=Iran",
                "see www.Iran.com or desk@Iran.org => ",
                "in Iran.The talks => Iran=Iran",
                "Iran2024 Iran_x => ",
                "Ira\u0301n Iran\u0301 => ",
                "Ir\u00ADan met Ir\u200Ban => Ir\u00ADan=Iran; Ir\u200Ban=Iran",
                "North Korea and South Korea => North Korea=North Korea; Korea=Korea",
                "North\u00A0Korea, North  Korea, North\u2009Korea => North\u00A0Korea=North Korea; North  Korea=North Korea; North\u2009Korea=North Korea",
                "NORTH KOREA => NORTH KOREA=North Korea",
                "North-Korea => Korea=Korea",
                "NorthKorea => ",
                "Guinea-Bissau, Guinea\u2011Bissau, Guinea–Bissau => Guinea-Bissau=Guinea-Bissau; Guinea\u2011Bissau=Guinea-Bissau; Guinea–Bissau=Guinea-Bissau",
                "O’Brien and O'Brien's => O’Brien=O'Brien; O'Brien=O'Brien",
                "O'Brienne => ",
                "Jose\u0301 Nu\u0301n\u0303ez => Jose\u0301 Nu\u0301n\u0303ez=José Núñez",
                "Jose Nunez => ",
                "Von der Leyen said => Von der Leyen=von der Leyen",
                "He said Von der Leyen => ",
                "the US and U.S. troops => US=US; U.S.=US",
                "they told us => us=us",
                "The U.S.A is => ",
                "the UK, the U.K.'s => UK=U.K.; U.K.=U.K.",
                "A.P. and AP => AP=AP",
                "US-led => US=US",
                "chapter XI of it => ",
                "XI VISITS SEOUL => XI=Xi",
                "iPhone IPHONE iphone => iPhone=iPhone",
                "C++ and C => C++=C++",
                "the G7. => G7=G7",
                "missiles, Missile and MISSILES => missiles=missile; Missile=missile; MISSILES=missile",
                "missile's and missiles' range => missile=missile; missiles=missile",
                "two crises => crises=crisis",
                "prime ministers => prime ministers=prime minister",
                "attorneys general => attorneys general=attorney general",
                "US sanctions => US sanctions=US sanction",
                "us sanctions => us=us; sanctions=sanctions",
                "a sanction => sanction=sanctions",
                "NGOs and an NGO, ngo => NGOs=NGO; NGO=NGO",
                "two F-16s => F-16s=F-16",
                "a new agency, news agencies => news agencies=news agency",
                "vetoes, policies, women => vetoes=veto; policies=policy; women=woman",
                "AIDS and aid => aid=aid",
                "Polish up => Polish=Polish",
                "POLISH JOKES => ",
                "公司華為在 => 華為=華為",
                "a CEASEFIRE, Ceasefire => CEASEFIRE=ceasefire; Ceasefire=ceasefire",
                "ceasefires => "
            })
    void findsTermsOnWordBoundaries(String textAndTerms) {
        String[] parts = textAndTerms.split(" => ", 2);
        assertThat(found(parts[0])).isEqualTo(parts[1]);
    }

    @Test
    void countsOffsetsInUtf16UnitsOfTheTextAsGiven() {
        assertThat(BASE.match("😀 Ir\u00ADan’s", SPANISH, null)).singleElement().satisfies(term -> {
            assertThat(term.start()).isEqualTo(3);
            assertThat(term.end()).isEqualTo(8);
        });
    }

    @Test
    void returnsTermsWithoutARuleToo() {
        assertThat(BASE.match("Iran", LanguageTag.of("ru"), null))
                .singleElement()
                .extracting(TermOccurrence::targets)
                .isEqualTo(List.of());
    }

    private static final TermBase PLACES = new GlossaryFiles()
            .with(
                    "common.csv",
                    "term,kind,es",
                    "Paris,name,París",
                    "Chad,name,Chad",
                    "Jordan,name,Jordania",
                    "Milan,name,Milán",
                    "Sydney,name,Sídney",
                    "Georgia,name,Georgia",
                    "Iran,name,Irán",
                    "Israel,name,Israel",
                    "Ukraine,name,Ucrania",
                    "China,name,China",
                    "UN,name,ONU",
                    "prime minister,term,primer ministro",
                    "Jordan River,name,río Jordán",
                    "Michael Jordan,person,")
            .base();

    private static List<String> places(String text) {
        return PLACES.match(text, SPANISH, null).stream()
                .map(TermOccurrence::term)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Paris Hilton arrived on Monday.",
                "The coach Chad Smith said so.",
                "Jordan Peterson spoke.",
                "He met Jordan Bardella, who won.",
                "A novel by Milan Kundera is out.",
                "Actor Sydney Sweeney’s film is out.",
                "Paris Hilton",
                "Jordan B. Peterson spoke.",
                "His lawyer Vernon Jordan agreed.",
                "Vernon Jordan agreed with the judge.",
                "A writer, China Miéville, was there."
            })
    void aPlaceIsNoTermInThePersonsNameItIsPartOf(String text) {
        assertThat(places(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Talks in Paris Monday ended.",
                "The Paris Agreement holds.",
                "Police in Paris, Anne Hidalgo said, are ready.",
                "In Paris everybody waits.",
                "When Paris Mayor Anne Hidalgo spoke, all listened.",
                "At the Paris Olympics they won.",
                "Paris Talks End Without Deal",
                "Trump Says Paris Will Wait",
                "Team Paris plays in the evening.",
                "Greater Paris grows.",
                "Yesterday Paris said no.",
                "The Paris police wait."
            })
    void aPlaceStaysATermBesideOtherCapitals(String text) {
        assertThat(places(text)).containsExactly("Paris");
    }

    @Test
    void aStateThatFewAreNamedLikeStaysATermBesideOtherCapitals() {
        assertThat(places("In Vienna Iran Revolutionary Guards were named on Monday."))
                .containsExactly("Iran");
        assertThat(places("The Supreme Council Iran set up has met.")).containsExactly("Iran");
    }

    @Test
    void aTermBehindAPlaceIsNoFamilyName() {
        assertThat(places("The Jordan Ukraine deal and Jordan Prime Minister Hassan"))
                .containsExactly("Jordan", "Ukraine", "Jordan", "prime minister");
        assertThat(places("Michael Jordan crossed the Jordan River with Iran Air."))
                .containsExactly("Michael Jordan", "Jordan River", "Iran");
    }
}
