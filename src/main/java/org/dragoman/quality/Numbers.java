package org.dragoman.quality;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dragoman.language.LanguageTag;
import org.dragoman.language.NumberWords;

/**
 * The numbers of source and target are the same, however each language writes them. What is said in words on one side
 * may be digits on the other; nothing is said about numbers that are words on both.
 */
final class Numbers implements Check {

    /** Dual forms, articles and words like "both" say these without a number word. */
    private static final BigDecimal SAID_BY_GRAMMAR = BigDecimal.valueOf(2);
    /** Where CLDR has no number words, numbers up to here pass as written in words. */
    private static final int COMMON_IN_WORDS = 20;
    /** Larger round numbers have words too, but then a scale word stands behind digits. */
    private static final BigDecimal LONGEST_IN_WORDS = BigDecimal.valueOf(1_000);

    private static final Set<String> PREFIXING = Set.of("ar", "he", "fa");
    /** Of an abbreviation, or of the sentence. */
    private static final Pattern FULL_STOP = Pattern.compile("\\.$");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}]+");

    @Override
    public List<Finding> check(TranslatedBlock block) {
        String source = Addresses.without(ReadableText.of(block.source()));
        String target = Addresses.without(ReadableText.of(block.target()));
        List<Quantity> sources = NumberReader.english(source);
        List<Quantity> targets = NumberReader.anyLanguage(target);

        Values inSource = Values.of(sources, union(RomanNumerals.in(source), EnglishNumberWords.in(source)));
        Values inTarget = Values.of(targets, RomanNumerals.in(target));

        List<String> missing = written(
                sources,
                quantity -> inTarget.have(quantity)
                        || isSaid(quantity, target, block.language())
                        || targets.stream().anyMatch(quantity::isConvertedTo));
        List<String> added = written(
                targets,
                quantity -> inSource.have(quantity)
                        || isSaidByGrammar(quantity)
                        || sources.stream().anyMatch(original -> original.isConvertedTo(quantity)));
        return missing.isEmpty() && added.isEmpty() ? List.of() : List.of(finding(missing, added));
    }

    private static Set<BigDecimal> union(Set<BigDecimal> some, Set<BigDecimal> others) {
        Set<BigDecimal> union = new HashSet<>(some);
        union.addAll(others);
        return union;
    }

    private static List<String> written(List<Quantity> quantities, Predicate<Quantity> known) {
        return quantities.stream()
                .filter(quantity -> !known.test(quantity))
                .map(Quantity::written)
                .map(written -> FULL_STOP.matcher(written).replaceFirst(""))
                .distinct()
                .toList();
    }

    private static boolean isSaidByGrammar(Quantity quantity) {
        return quantity.scaled().isEmpty()
                && quantity.readings().stream()
                        .anyMatch(value -> value.scale() <= 0 && value.compareTo(SAID_BY_GRAMMAR) <= 0);
    }

    private static boolean isSaid(Quantity quantity, String target, LanguageTag language) {
        return isSaidByGrammar(quantity)
                || quantity.readings().stream()
                        .filter(value -> value.scale() <= 0 && value.compareTo(LONGEST_IN_WORDS) <= 0)
                        .anyMatch(value -> isSaid(value.longValue(), target.toLowerCase(language.locale()), language));
    }

    private static boolean isSaid(long number, String target, LanguageTag language) {
        Set<String> spelled = NumberWords.of(language).of(number);
        if (spelled.isEmpty()) {
            return number <= COMMON_IN_WORDS;
        }
        return spelled.stream().anyMatch(words -> holds(target, words, language));
    }

    /** Whether the target has every word, up to its ending. */
    private static boolean holds(String target, String words, LanguageTag language) {
        boolean anywhere = PREFIXING.contains(language.base().value());
        String[] inTarget = NO_WORD.split(target);
        return Arrays.stream(NO_WORD.split(words))
                .filter(word -> word.length() > 1 || Character.isIdeographic(word.codePointAt(0)))
                .map(Numbers::stem)
                .allMatch(stem -> anywhere || Character.isIdeographic(stem.codePointAt(0))
                        ? target.contains(stem)
                        : Arrays.stream(inTarget).anyMatch(word -> word.startsWith(stem)));
    }

    private static String stem(String word) {
        return word.length() <= 3 ? word : word.substring(0, Math.max(3, word.length() - 2));
    }

    private static Finding finding(List<String> missing, List<String> added) {
        String message;
        if (added.isEmpty()) {
            message = "The source says " + list(missing) + ", the translation does not.";
        } else if (missing.isEmpty()) {
            message = "The translation says " + list(added) + ", the source does not.";
        } else {
            message = "The source says " + list(missing) + ", the translation " + list(added) + ".";
        }
        return new Finding("numbers", Severity.WARNING, message);
    }

    private static String list(List<String> numbers) {
        return String.join(", ", numbers);
    }
}
