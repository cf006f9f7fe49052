package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.language.LanguageNames;
import org.dragoman.language.LanguageTag;

/**
 * What the words of a licence say about languages: “No use in Spanish-language media”, “Not for translation into German”,
 * “Only for French-language use”, “GERMAN LANGUAGE OUT”.
 *
 * @param limits as BCP 47 tags
 * @param rest the words without what they say of translating into some languages alone
 */
record LanguageTerms(Limits limits, String rest) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE;
    private static final String LIST = "(\\p{L}+(?:(?:-?,? | ?[/&] ?|,)\\p{L}+){0,12}?)";
    private static final String LANGUAGE = "[- ]languages?\\b";
    private static final String END = "(?=[.;:!()\\n]|$)";

    private static final Pattern TRANSLATED_INTO = Pattern.compile(
            "\\b(?:(?:no|not for) translations?|(?:may|must|shall|should|can)(?: not|not) be translated"
                    + "|(?:do|must|may|shall|can)(?: not|not) translate|translations?) (?:in)?to " + LIST
                    + "(?: (?:is |are )?(?:not (?:permitted|allowed|authori[sz]ed)|prohibited|forbidden))?" + END,
            FLAGS);

    private static final Pattern NOT_FOR = Pattern.compile(
            "\\b(?:not for|not in|not to|no|excluding|except(?: for| in)?) " + LIST + LANGUAGE + "(?! only)", FLAGS);

    /** In capitals, as agencies write it, so that “sold out” is none. */
    private static final Pattern OUT = Pattern.compile("\\b((?:\\p{Lu}+(?:-?,? |[-/,]))+)OUT\\b");

    private static final Pattern ONLY_FOR =
            Pattern.compile("\\b(?:only|solely|exclusively) (?:for|in|by|to) " + LIST + LANGUAGE, FLAGS);

    private static final Pattern FOR_ONLY = Pattern.compile(
            LIST + LANGUAGE + "(?: (?:use|usage|publications?|editions?|rights|media|outlets|websites))? only\\b",
            FLAGS);

    private static final Pattern PARTS = Pattern.compile("[^\\p{L}]+");
    /** Words of a sentence before the languages that it names. */
    private static final Set<String> BETWEEN = Set.of(
            "use",
            "used",
            "usage",
            "publication",
            "distribution",
            "sale",
            "sales",
            "release",
            "broadcast",
            "for",
            "in",
            "into",
            "by",
            "to",
            "within",
            "the",
            "any",
            "all",
            "language",
            "languages",
            "media",
            "outlets",
            "or",
            "and");

    static LanguageTerms of(String words) {
        List<String> except = new ArrayList<>();
        List<String> only = new ArrayList<>();
        String rest = TRANSLATED_INTO.matcher(words).replaceAll(match -> {
            List<String> named = forbids(match.group()) ? named(match.group(1), false) : List.of();
            except.addAll(named);
            return named.isEmpty() ? Matcher.quoteReplacement(match.group()) : "";
        });
        addAll(except, NOT_FOR.matcher(rest));
        OUT.matcher(rest).results().forEach(match -> except.addAll(named(match.group(1), true)));
        String permitted = NOT_FOR.matcher(rest).replaceAll("");
        addAll(only, ONLY_FOR.matcher(permitted));
        addAll(only, FOR_ONLY.matcher(permitted));
        return new LanguageTerms(
                new Limits(
                        only.stream().distinct().toList(),
                        except.stream().distinct().toList()),
                rest);
    }

    private static boolean forbids(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.startsWith("no")
                || lower.contains("not ")
                || lower.contains("prohibited")
                || lower.contains("forbidden");
    }

    private static void addAll(List<String> tags, Matcher matcher) {
        while (matcher.find()) {
            tags.addAll(named(matcher.group(1), false));
        }
    }

    /** The languages of a list; only those behind any other word in it, or none when there is such a word. */
    private static List<String> named(String names, boolean behindOthers) {
        List<String> words = new ArrayList<>(List.of(PARTS.split(names.toLowerCase(Locale.ROOT))));
        words.removeIf(word -> BETWEEN.contains(word) || word.isEmpty());
        List<String> tags = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            String next = at + 1 < words.size() ? words.get(at + 1) : "";
            LanguageTag both = LanguageNames.tagOf(words.get(at) + " " + next);
            LanguageTag named = both == null ? LanguageNames.tagOf(words.get(at)) : both;
            if (named == null && !behindOthers) {
                return List.of();
            }
            if (named == null) {
                tags.clear();
            } else {
                tags.add(named.value());
                at += both == null || next.isEmpty() ? 0 : 1;
            }
        }
        return tags;
    }
}
