package org.dragoman.translation.apertium;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a term that is put in place of a token does to the little words before it; only what is always right. */
final class Grammar {

    private record Rule(Pattern wrong, String right) {

        static Rule of(String wrong, String right) {
            return new Rule(Pattern.compile("(?<![\\p{L}\\p{M}’'])" + wrong), right);
        }
    }

    private static final Map<Pair, List<Rule>> RULES = Map.of(
            Pair.SPANISH,
            List.of(
                    Rule.of("([Dd])e el(?= )", "$1el"),
                    Rule.of("([Aa]) el(?= )", "$1l"),
                    Rule.of("y (?=[Ii](?![aeouáéóú])|[Hh]i(?![aeo]))", "e "),
                    Rule.of("o (?=[Oo]|[Hh]o)", "u ")),
            Pair.CATALAN,
            List.of(
                    Rule.of("([Dd])e el(s?)(?= )", "$1el$2"),
                    Rule.of("([Aa]) el(s?)(?= )", "$1l$2"),
                    Rule.of("([Pp])er el(s?)(?= )", "$1el$2"),
                    Rule.of("([Dd])e (?=[AEOaeoàèéòóÀÈÉÒÓ]|[Ii](?![aeouàèéòóú]))", "$1’")),
            Pair.GALICIAN,
            List.of(
                    Rule.of("([Dd])e ([oa]s?)(?= )", "$1$2"),
                    Rule.of("en ([oa]s?)(?= )", "n$1"),
                    Rule.of("En ([oa]s?)(?= )", "N$1")));

    private static final Map<Pair, String> ARTICLES =
            Map.of(Pair.SPANISH, "el|la|los|las", Pair.CATALAN, "el|la|els|les|l’|l'", Pair.GALICIAN, "o|a|os|as");

    private Grammar() {}

    /** Takes away the article Apertium wrote before a form that has its own. */
    static void ownArticle(Pair pair, TaggedText text, int start, String form) {
        String articles = ARTICLES.getOrDefault(pair, "");
        Matcher own = Pattern.compile("^(?:" + articles + ")(?: |(?<=[’']))").matcher(form);
        Matcher before = Pattern.compile("(?<![\\p{L}\\p{M}])(?i:" + articles + ") $")
                .matcher(text.plain().substring(0, start));
        if (own.find() && before.find()) {
            text.delete(before.start(), before.end());
        }
    }

    /** Opens a Spanish question that is one from its first word to its last. */
    static void question(Pair pair, String source, TaggedText text) {
        Matcher quoted = Pattern.compile("^([\"“]?)[^\"“”]*\\?([\"”]?)$").matcher(source);
        if (pair != Pair.SPANISH
                || !quoted.find()
                || quoted.group(1).isEmpty() != quoted.group(2).isEmpty()) {
            return;
        }
        int start = quoted.group(1).length();
        if (text.length() > start + 1 && text.plain().matches("(?s).*\\?.?") && text.charAt(start) != '¿') {
            text.replace(start, start, "¿");
        }
    }

    /** Contracts prepositions and articles. */
    static void contract(Pair pair, TaggedText text) {
        for (Rule rule : RULES.getOrDefault(pair, List.of())) {
            Matcher wrong = rule.wrong().matcher(text.plain());
            while (wrong.find()) {
                StringBuilder before = new StringBuilder();
                wrong.appendReplacement(before, rule.right());
                text.replace(wrong.start(), wrong.end(), before.substring(wrong.start()));
                wrong = rule.wrong().matcher(text.plain());
            }
        }
    }
}
