package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a licence say about translating, languages and countries.
 *
 * <p>Agencies have no common wording, so the usual ones are known: “Not for translation”, “No translations allowed”,
 * “may not be translated”, “English-language use only” and their like forbid it; “GERMANY, AUSTRIA OUT”, “not for use in
 * Spain”, “for use in France only” name countries, as in the special instructions of picture agencies. What is said of
 * languages is in {@link LanguageTerms}; English alone is no translation.
 *
 * @param languages as BCP 47 tags
 * @param territories as ISO 3166 codes of two letters
 */
record UsageTerms(boolean forbidTranslation, Limits languages, Limits territories) {

    static final UsageTerms NONE = new UsageTerms(false, Limits.NONE, Limits.NONE);

    /** Longer statements are read up to here; a licence that long is a contract, not a line. */
    private static final int MOST = 4000;

    private static final List<String> ENGLISH = List.of("en");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE;
    private static final String GRANTED = "(?:permitted|allowed|authori[sz]ed|granted|included|licen[sc]ed)";

    private static final List<Pattern> FORBIDDING = List.of(
            Pattern.compile(
                    "\\b(?:not for|no|without) (?:any )?(?:machine |automatic |automated )?translations?\\b"
                            + "(?! (?:is |are )?(?:needed|required|necessary|provided|available|fees?|by )\\b)",
                    FLAGS),
            Pattern.compile("\\bnot to be (?:[a-z]+,? (?:(?:or|and) )?){0,6}translated\\b", FLAGS),
            Pattern.compile("\\b(?:do|must|may|shall|can)(?: not|not) translate\\b", FLAGS),
            Pattern.compile(
                    "\\b(?:may|must|shall|should|can)(?: not|not) be (?:[a-z]+,? (?:(?:or|and) )?){0,12}translated\\b",
                    FLAGS),
            Pattern.compile(
                    "\\btranslations? (?:rights )?(?:is |are )?" + "(?:not " + GRANTED
                            + "|prohibited|forbidden|excluded|reserved|withheld)\\b",
                    FLAGS),
            Pattern.compile("\\bno[- ]?derivatives?\\b|\\bCC[ -]BY(?:-NC)?-ND\\b", FLAGS),
            Pattern.compile("\\btranslations? (?:must|may|can)(?: not|not)\\b", FLAGS),
            Pattern.compile(
                    "\\b(?:only|solely|exclusively) (?:for (?:use|publication) )?in english\\b"
                            + "|\\b(?:in )?english(?:[- ]language)?(?: (?:use|publication|editions?|rights|media))?"
                            + " only\\b",
                    FLAGS));

    private static final String NAMES = "([\\p{L}][\\p{L}.'’ ,&/-]{1,200}?)";

    /** {@code GERMANY, AUSTRIA OUT}: in capitals, as agencies write it, so that “sold out” is none. */
    private static final Pattern OUT = Pattern.compile("((?:(?:\\p{Lu}[\\p{L}.'’&/-]*|and|of|the)[ ,]+){1,40})OUT\\b");

    private static final Pattern NOT_IN = Pattern.compile(
            "\\b(?:not for|no) (?:use|usage|publication|distribution|sale|release|broadcast) (?:in|to|within) " + NAMES
                    + "(?=[.;:!()\\n]|$)",
            FLAGS);

    private static final Pattern ONLY_IN = Pattern.compile(
            "\\b(?:only )?(?:for )?(?:use|usage|publication|distribution|release|broadcast) (?:only )?(?:in|within) "
                    + NAMES + "(?: only)?(?=[.;:!()\\n]|$)",
            FLAGS);

    private static final Pattern ONLY = Pattern.compile("\\bonly\\b", FLAGS);

    static UsageTerms of(@Nullable String... statements) {
        boolean forbidden = false;
        List<String> only = new ArrayList<>();
        List<String> except = new ArrayList<>();
        Limits languages = Limits.NONE;
        for (String statement : statements) {
            if (statement != null) {
                String words = statement.substring(0, Math.min(statement.length(), MOST));
                LanguageTerms terms = LanguageTerms.of(words);
                boolean english = terms.limits().only().equals(ENGLISH);
                languages = english ? languages : languages.and(terms.limits());
                forbidden |= english || isForbidden(terms.rest());
                addNamed(except, OUT.matcher(words));
                addNamed(except, NOT_IN.matcher(words));
                addOnly(only, words);
            }
        }
        only.removeAll(except);
        return new UsageTerms(forbidden, languages, new Limits(only, except));
    }

    private static boolean isForbidden(String words) {
        return FORBIDDING.stream().anyMatch(pattern -> pattern.matcher(words).find());
    }

    private static void addOnly(List<String> only, String words) {
        String permitted = NOT_IN.matcher(words).replaceAll("");
        Matcher matcher = ONLY_IN.matcher(permitted);
        while (matcher.find()) {
            if (ONLY.matcher(matcher.group()).find()) {
                add(only, matcher.group(1));
            }
        }
    }

    private static void addNamed(List<String> codes, Matcher matcher) {
        while (matcher.find()) {
            add(codes, matcher.group(1));
        }
    }

    private static void add(List<String> codes, String names) {
        for (String code : Territories.named(names)) {
            if (!codes.contains(code)) {
                codes.add(code);
            }
        }
    }
}
