package org.dragoman.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.dragoman.article.InlineText;
import org.dragoman.article.InlineText.Closing;
import org.dragoman.article.InlineText.Opening;
import org.dragoman.article.InlineText.Run;
import org.dragoman.article.InlineText.Standalone;
import org.dragoman.article.InlineText.Words;

/** A text cut at its blank lines; a tag that is open at one is closed there and opened again behind it. */
final class SplitText {

    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n\\s*");

    private final List<List<Run>> parts = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private List<Run> part = new ArrayList<>();

    private SplitText() {}

    /** The parts that say something, as XML text; the text itself when it has no blank line. */
    static List<String> parts(String xml) {
        if (!BLANK_LINE.matcher(xml).find()) {
            return List.of(xml);
        }
        SplitText split = new SplitText();
        InlineText.parse(xml).runs().forEach(split::add);
        split.end();
        return split.parts.stream()
                .map(SplitText::withoutEmptyPairs)
                .filter(SplitText::saysSomething)
                .map(runs -> InlineText.of(runs).xml().strip())
                .toList();
    }

    private void add(Run run) {
        if (run instanceof Words words) {
            String[] pieces = BLANK_LINE.split(words.plain(), -1);
            for (int i = 0; i < pieces.length; i++) {
                if (i > 0) {
                    end();
                }
                if (!pieces[i].isEmpty()) {
                    part.add(new Words(pieces[i]));
                }
            }
            return;
        }
        if (run instanceof Opening opening) {
            open.push(opening.number());
        } else if (run instanceof Closing) {
            open.pop();
        }
        part.add(run);
    }

    private void end() {
        open.forEach(number -> part.add(new Closing(number)));
        parts.add(part);
        part = new ArrayList<>();
        for (Iterator<Integer> outermost = open.descendingIterator(); outermost.hasNext(); ) {
            part.add(new Opening(outermost.next()));
        }
    }

    private static List<Run> withoutEmptyPairs(List<Run> runs) {
        List<Run> kept = new ArrayList<>();
        for (Run run : runs) {
            int last = kept.size() - 1;
            if (run instanceof Closing closing && last >= 0 && kept.get(last).equals(new Opening(closing.number()))) {
                kept.remove(last);
            } else {
                kept.add(run);
            }
        }
        return kept;
    }

    private static boolean saysSomething(List<Run> runs) {
        return runs.stream()
                .anyMatch(run -> run instanceof Standalone
                        || run instanceof Words words && !words.plain().isBlank());
    }
}
