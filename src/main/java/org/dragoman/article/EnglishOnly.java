package org.dragoman.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import org.dragoman.article.ArticleRefused.Reason;
import org.dragoman.language.DetectedLanguage;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Refuses an article that is not English. An English one is never to be refused, so the passages that are English must
 * be under a third of it, quotations aside, and of the others all of this holds: 200 letters or more, a detector that is
 * at least 95 % sure, and hardly any of the small words that only English has: a list of foreign names has those. A
 * language that the article states counts where the text is shorter and is not taken for English either.
 */
public final class EnglishOnly {

    private static final int FEWEST_LETTERS = 200;
    private static final int FEWEST_LETTERS_OF_A_PASSAGE = 40;
    private static final int MOST_PASSAGES = 30;
    private static final int LONGEST_SAMPLE = 4_000;
    private static final double SURE = 0.95;

    /** Sure of one language, not only that it is another one; less is enough where no small word is English. */
    private static final double SURE_OF_ONE = 0.95;

    private static final double SURE_OF_ONE_WITHOUT_SMALL_WORDS = 0.75;

    private static final Set<BlockKind> WORDS = EnumSet.of(
            BlockKind.HEADLINE,
            BlockKind.STANDFIRST,
            BlockKind.PARAGRAPH,
            BlockKind.CROSSHEAD,
            BlockKind.QUOTE,
            BlockKind.LIST_ITEM);

    /** Rarely words of another language, and in names such as “The Times” only now and then. */
    private static final Set<String> SMALL_WORDS = Set.of("the", "of", "and", "that", "with", "said", "from");

    private static final int MOST_WORDS = 5_000;

    /** English text has seven times as many. */
    private static final double MOST_SMALL_WORDS = 0.02;

    private EnglishOnly() {}

    /**
     * @throws ArticleRefused {@code NO_ARTICLE} when it is in another language
     */
    public static void require(ArticleContent content) {
        List<String> passages = content.blocks().stream()
                .filter(block -> WORDS.contains(block.kind()))
                .map(block -> InlineText.parse(block.text()).plain())
                .toList();
        String sample = sample(passages);
        if (lettersOf(sample) < FEWEST_LETTERS) {
            requireStated(content.language(), sample);
            return;
        }
        if (!DetectedLanguage.of(sample).english()) {
            requireMostlyEnglish(passages);
        }
    }

    private static void requireMostlyEnglish(List<String> passages) {
        List<String> longest = passages.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MOST_PASSAGES)
                .toList();
        List<String> english = longest.stream().filter(EnglishOnly::isEnglish).toList();
        List<String> others = new ArrayList<>(longest);
        others.removeAll(english);
        if (!english.isEmpty()) {
            others.removeIf(Sentences::opensQuote);
        }
        long letters = lettersOf(others);
        DetectedLanguage language = DetectedLanguage.of(sample(others));
        if (letters >= FEWEST_LETTERS
                && letters > 2 * lettersOf(english)
                && isForeign(language, smallWordsOf(others))) {
            throw new ArticleRefused(
                    Reason.NO_ARTICLE,
                    "This seems to be " + language.name()
                            + ", but only English articles are translated here. Send the English one.");
        }
    }

    private static boolean isEnglish(String passage) {
        return lettersOf(passage) >= FEWEST_LETTERS_OF_A_PASSAGE
                && DetectedLanguage.of(passage).english();
    }

    private static boolean isForeign(DetectedLanguage language, double smallWords) {
        double sureOfOne = smallWords == 0 ? SURE_OF_ONE_WITHOUT_SMALL_WORDS : SURE_OF_ONE;
        return !language.english()
                && language.foreign() >= SURE
                && language.sure() >= sureOfOne
                && smallWords < MOST_SMALL_WORDS;
    }

    private static void requireStated(@Nullable String stated, String sample) {
        LanguageTag language = stated == null ? null : tag(stated);
        if (language != null
                && !language.base().equals(LanguageTag.ENGLISH)
                && !DetectedLanguage.of(sample).english()) {
            throw new ArticleRefused(
                    Reason.NO_ARTICLE,
                    "The article says that it is in " + language.englishName() + " (" + language
                            + "), and its short text does not look like English; only English articles are translated here."
                            + " Send the English one.");
        }
    }

    private static @Nullable LanguageTag tag(String stated) {
        try {
            return LanguageTag.of(stated);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /** From all parts of the article, so that a long quotation does not stand for it. */
    private static String sample(List<String> passages) {
        int step = 1 + (int) (passages.stream().mapToLong(String::length).sum() / LONGEST_SAMPLE);
        StringBuilder sample = new StringBuilder();
        for (int at = 0; at < passages.size(); at += Math.min(step, Math.max(1, passages.size() / 10))) {
            String passage = passages.get(at);
            int most = Math.max(400, LONGEST_SAMPLE / passages.size());
            sample.append(passage, 0, Math.min(passage.length(), most)).append('\n');
            if (sample.length() > LONGEST_SAMPLE) {
                break;
            }
        }
        return sample.toString();
    }

    /** Their share of all words. */
    private static double smallWordsOf(List<String> passages) {
        int words = 0;
        int small = 0;
        for (String passage : passages) {
            StringTokenizer tokens = new StringTokenizer(passage.toLowerCase(Locale.ROOT), " .,;:!?\"“”‘’()");
            while (tokens.hasMoreTokens() && words < MOST_WORDS) {
                words++;
                small += SMALL_WORDS.contains(tokens.nextToken()) ? 1 : 0;
            }
        }
        return words == 0 ? 0 : (double) small / words;
    }

    private static long lettersOf(List<String> passages) {
        return passages.stream().mapToLong(EnglishOnly::lettersOf).sum();
    }

    private static long lettersOf(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }
}
