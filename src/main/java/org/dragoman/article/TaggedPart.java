package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.article.InlineText.Closing;
import org.dragoman.article.InlineText.Opening;
import org.dragoman.article.InlineText.Run;
import org.dragoman.article.InlineText.Standalone;
import org.dragoman.article.InlineText.Words;

/** Cuts words out of a passage with inline tags; a tag that is cut through is in both parts. */
final class TaggedPart {

    private TaggedPart() {}

    static Passage of(Passage passage, int start, int end) {
        List<Run> kept = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        int at = 0;
        for (Run run : InlineText.parse(passage.text()).runs()) {
            if (run instanceof Words words) {
                int from = Math.max(start - at, 0);
                int to = Math.min(end - at, words.plain().length());
                at += words.plain().length();
                if (from < to) {
                    kept.add(new Words(words.plain().substring(from, to)));
                }
            } else if (!(run instanceof Standalone) || at >= start && (at < end || end == passage.length())) {
                kept.add(run);
            }
        }
        List<Run> runs = withoutEmpty(kept);
        for (Run run : runs) {
            if (run instanceof Opening opening) {
                numbers.add(opening.number());
            } else if (run instanceof Standalone standalone) {
                numbers.add(standalone.number());
            }
        }
        InlineText text = InlineText.of(runs);
        List<Markup> markup = passage.markup().stream()
                .filter(one -> numbers.contains(one.number()))
                .toList();
        return new Passage(passage.form(), text.plain(), text.xml(), markup);
    }

    /** Without the tags that enclose nothing any more, because their words are in the other part. */
    private static List<Run> withoutEmpty(List<Run> runs) {
        List<Run> left = new ArrayList<>();
        for (Run run : runs) {
            int last = left.size() - 1;
            if (run instanceof Closing closing
                    && last >= 0
                    && left.get(last) instanceof Opening opening
                    && opening.number() == closing.number()) {
                left.remove(last);
            } else {
                left.add(run);
            }
        }
        return left;
    }
}
