package org.dragoman.translation.deepl;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dragoman.article.BlockKind;
import org.dragoman.article.InlineText;
import org.dragoman.article.InlineText.Run;
import org.dragoman.translation.RequestedBlock;
import org.dragoman.translation.deepl.Reading.Broken;
import org.dragoman.translation.deepl.Reading.Whole;

/**
 * Checks what DeepL answered for a block and gives it back its own tags, spans and edges. Mends what is certain; what is
 * not is {@link Broken}.
 */
final class AnswerReader {

    /** Blocks that may well be the same in both languages. */
    private static final Set<BlockKind> MOSTLY_NAMES =
            EnumSet.of(BlockKind.BYLINE, BlockKind.CREDIT, BlockKind.DATELINE, BlockKind.OPAQUE);

    /** Fewer words than this may be a name. */
    private static final int WORDS_OF_A_SENTENCE = 4;

    private AnswerReader() {}

    static Reading read(RequestedBlock block, WireText sent, String answer) {
        String printable = Printable.of(answer).strip();
        if (printable.isEmpty()) {
            return new Broken("DeepL answered with an empty text.");
        }
        List<Run> inner;
        try {
            inner = new AnswerParser(sent, printable).parse();
        } catch (IllegalArgumentException broken) {
            return new Broken(String.valueOf(broken.getMessage()));
        }
        if (!TagPlaces.of(inner).equals(TagPlaces.of(sent.inner()))) {
            return new Broken("DeepL lost, doubled or moved a tag.");
        }
        if (!hasText(inner)) {
            return new Broken("DeepL answered with an empty text.");
        }
        if (isUntranslated(block, sent, InlineText.of(inner).plain())) {
            return new Broken("DeepL gave the English text back.");
        }
        return new Whole(around(sent, inner).xml());
    }

    private static InlineText around(WireText sent, List<Run> inner) {
        List<Run> runs = new ArrayList<>(sent.prefix());
        runs.addAll(inner);
        runs.addAll(sent.suffix());
        return InlineText.of(runs);
    }

    private static boolean hasText(List<Run> inner) {
        return !InlineText.of(inner).plain().isBlank();
    }

    private static boolean isUntranslated(RequestedBlock block, WireText sent, String answer) {
        String english = InlineText.of(sent.inner()).plain();
        return !MOSTLY_NAMES.contains(block.kind())
                && normal(english).equals(normal(answer))
                && wordsOutsideTerms(block, sent.source().plain()) >= WORDS_OF_A_SENTENCE;
    }

    private static String normal(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static long wordsOutsideTerms(RequestedBlock block, String plain) {
        StringBuilder rest = new StringBuilder(plain);
        block.terms().stream()
                .filter(term -> term.end() <= plain.length())
                .forEach(term -> rest.replace(term.start(), term.end(), " ".repeat(term.end() - term.start())));
        return java.util.Arrays.stream(rest.toString().split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .count();
    }
}
