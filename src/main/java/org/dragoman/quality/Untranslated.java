package org.dragoman.quality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.article.BlockKind;
import org.dragoman.glossary.TermKind;
import org.dragoman.glossary.TermVerdict;
import org.dragoman.language.LanguageTag;

/** English that was left standing: the whole block, or a run of words in it. */
final class Untranslated implements Check {

    private static final int FEWEST_WORDS = 4;
    /** Titles of works and quoted slogans are often kept, and hardly ever longer. */
    private static final int LONGEST_KEPT_RUN = 8;

    private static final Set<BlockKind> STAY_AS_THEY_ARE =
            EnumSet.of(BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CREDIT, BlockKind.OPAQUE);

    private static final Set<BlockKind> WRITTEN_WITH_CAPITALS =
            EnumSet.of(BlockKind.HEADLINE, BlockKind.KICKER, BlockKind.CROSSHEAD, BlockKind.SEO_TITLE);

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}'’-]+");

    private static final Pattern NO_LANGUAGE =
            Pattern.compile("&#?\\p{Alnum}{2,10};|\\b[Uu]\\+\\p{XDigit}{4,6}\\b|\\b0x\\p{XDigit}+\\b");

    @Override
    public List<Finding> check(TranslatedBlock block) {
        if (STAY_AS_THEY_ARE.contains(block.kind()) || block.language().base().equals(LanguageTag.ENGLISH)) {
            return List.of();
        }
        List<String> source = words(withoutNames(readable(block.source()), block.terms()));
        List<String> target = words(withoutNames(readable(block.target()), block.terms()));
        if (source.size() < FEWEST_WORDS || !(WRITTEN_WITH_CAPITALS.contains(block.kind()) || isProse(source))) {
            return List.of();
        }
        if (lowerCase(source).equals(lowerCase(target))) {
            return List.of(warning("The translation is the English text."));
        }
        List<String> run = longestCommonRun(source, target);
        return run.size() > LONGEST_KEPT_RUN && !isTitle(run)
                ? List.of(warning("The words \"" + String.join(" ", run) + "\" are still English."))
                : List.of();
    }

    /** Without what is no word of a language: addresses, names of characters, code points. */
    private static String readable(String xml) {
        return NO_LANGUAGE.matcher(Addresses.without(ReadableText.of(xml))).replaceAll(" ");
    }

    /** Names and kept terms are the same in both languages by right. */
    private static String withoutNames(String text, List<TermVerdict> terms) {
        return terms.stream()
                .filter(verdict -> verdict.occurrence().kind() != TermKind.TERM)
                .map(verdict -> verdict.occurrence().term())
                .sorted(Comparator.comparing(String::length).reversed())
                .reduce(text, (rest, name) -> rest.replace(name, " "));
    }

    private static List<String> words(String text) {
        return Arrays.stream(NO_WORD.split(text))
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .toList();
    }

    private static List<String> lowerCase(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /** Not a mere row of names. */
    private static boolean isProse(List<String> words) {
        return words.stream()
                        .filter(word -> Character.isLowerCase(word.codePointAt(0)))
                        .count()
                >= 2;
    }

    /** Titles of books and films capitalize most of their words. */
    private static boolean isTitle(List<String> words) {
        return words.stream()
                        .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                        .count()
                > words.size() / 2;
    }

    private static List<String> longestCommonRun(List<String> source, List<String> target) {
        int longest = 0;
        int end = 0;
        int[] before = new int[target.size() + 1];
        for (int i = 0; i < source.size(); i++) {
            int[] now = new int[target.size() + 1];
            for (int j = 0; j < target.size(); j++) {
                now[j + 1] = source.get(i).equals(target.get(j)) ? before[j] + 1 : 0;
                if (now[j + 1] > longest) {
                    longest = now[j + 1];
                    end = i + 1;
                }
            }
            before = now;
        }
        return source.subList(end - longest, end);
    }

    private static Finding warning(String message) {
        return new Finding("untranslated", Severity.WARNING, message);
    }
}
