package org.dragoman.review;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.article.InlineText;
import org.dragoman.article.InlineText.Closing;
import org.dragoman.article.InlineText.Opening;
import org.dragoman.article.InlineText.Run;
import org.dragoman.article.InlineText.Standalone;
import org.dragoman.article.InlineText.Words;
import org.dragoman.article.Markup;

/**
 * The text of a row that stands in another one too. Its tags get numbers of their own there, from {@link #FIRST} on, so that
 * they never mean a tag of that row's own English.
 */
final class JoinedText {

    static final int FIRST = 101;

    /** These are written without spaces between sentences. */
    private static final Set<UnicodeScript> UNSPACED =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private static final Set<UnicodeBlock> UNSPACED_SIGNS =
            Set.of(UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION, UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

    private JoinedText() {}

    /** A row with another row's text behind its own, to be looked at. */
    static Segment join(Segment into, Segment joined, long revision) {
        Map<Integer, Integer> numbers = numbers(into, joined);
        List<Run> runs = new ArrayList<>(runs(into.target()));
        addSpace(runs, runs(joined.target()));
        runs(joined.target()).forEach(run -> runs.add(renumbered(run, numbers)));
        List<Markup> markup = new ArrayList<>(into.markup());
        joined.markup().stream()
                .filter(own -> numbers.containsKey(own.number()))
                .forEach(own -> markup.add(new Markup(
                        Objects.requireNonNull(numbers.get(own.number())), own.element(), own.attributes())));
        return edited(into, InlineText.of(runs).xml(), markup, revision);
    }

    /** A row without another row's text, where that still stands in it; to be looked at. */
    static Segment take(Segment from, Segment joined, long revision) {
        String plain = Inspection.plain(from.target());
        String words = Inspection.plain(joined.target());
        int at = words.isBlank() ? -1 : plain.lastIndexOf(words);
        if (at < 0) {
            return edited(from, from.target(), from.markup(), revision);
        }
        int start = at > 0 && Character.isWhitespace(plain.charAt(at - 1)) ? at - 1 : at;
        String rest = without(runs(from.target()), start, at + words.length());
        Set<Integer> left = numbers(runs(rest));
        List<Markup> markup = from.markup().stream()
                .filter(own -> own.number() < FIRST || left.contains(own.number()))
                .toList();
        return edited(from, rest, markup, revision);
    }

    /** A row with a part of its text, which was split off, behind it again; to be looked at. */
    static Segment rejoin(Segment into, Segment part, long revision) {
        return edited(into, rejoin(into.target(), part.target()), into.markup(), revision);
    }

    /** Two parts of one text, one behind the other again. */
    static String rejoin(String before, String after) {
        List<Run> runs = new ArrayList<>(runs(before));
        List<Run> behind = new ArrayList<>(runs(after));
        List<Run> closed = new ArrayList<>();
        while (!runs.isEmpty()
                && !behind.isEmpty()
                && runs.get(runs.size() - 1) instanceof Closing closing
                && behind.get(0).equals(new Opening(closing.number()))) {
            closed.add(runs.remove(runs.size() - 1));
            behind.remove(0);
        }
        Set<Integer> there = numbers(runs);
        closed.forEach(run -> there.remove(((Closing) run).number()));
        Set<Integer> twice = numbers(behind);
        twice.retainAll(there);
        closed.forEach(run -> twice.remove(((Closing) run).number()));
        addSpace(runs, behind);
        behind.stream().filter(run -> !twice.contains(number(run))).forEach(runs::add);
        return InlineText.of(runs).xml();
    }

    private static void addSpace(List<Run> runs, List<Run> behind) {
        String before = InlineText.of(runs).plain();
        String after = InlineText.of(behind).plain();
        if (!before.isEmpty()
                && !after.isEmpty()
                && !isUnspaced(before.codePointBefore(before.length()))
                && !isUnspaced(after.codePointAt(0))) {
            runs.add(new Words(" "));
        }
    }

    private static boolean isUnspaced(int character) {
        return UNSPACED.contains(UnicodeScript.of(character)) || UNSPACED_SIGNS.contains(UnicodeBlock.of(character));
    }

    /** What the tags of a row stand for when those of its own English are these. */
    static List<Markup> markup(Segment row, List<Markup> own) {
        Set<Integer> taken = own.stream().map(Markup::number).collect(Collectors.toSet());
        return Stream.concat(
                        own.stream(),
                        row.markup().stream()
                                .filter(markup -> markup.number() >= FIRST && !taken.contains(markup.number())))
                .toList();
    }

    /** The text without the tags that came with another row's. */
    static String withOwnTags(String xml) {
        return InlineText.of(
                        runs(xml).stream().filter(run -> number(run) < FIRST).toList())
                .xml();
    }

    private static Segment edited(Segment row, String target, List<Markup> markup, long revision) {
        SegmentState state = target.equals(row.machine()) ? SegmentState.MACHINE : SegmentState.EDITED;
        return row.copy()
                .target(target)
                .markup(markup)
                .state(state)
                .revision(revision)
                .row();
    }

    private static Map<Integer, Integer> numbers(Segment into, Segment joined) {
        int next = FIRST;
        for (int number : numbers(runs(into.target()))) {
            next = Math.max(next, number + 1);
        }
        for (Markup own : into.markup()) {
            next = Math.max(next, own.number() + 1);
        }
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int number : numbers(runs(joined.target()))) {
            numbers.put(number, next++);
        }
        return numbers;
    }

    private static Run renumbered(Run run, Map<Integer, Integer> numbers) {
        if (run instanceof Opening opening) {
            return new Opening(numbers.getOrDefault(opening.number(), opening.number()));
        }
        if (run instanceof Closing closing) {
            return new Closing(numbers.getOrDefault(closing.number(), closing.number()));
        }
        if (run instanceof Standalone standalone) {
            return new Standalone(numbers.getOrDefault(standalone.number(), standalone.number()));
        }
        return run;
    }

    /** The text without what stands from one place of its words to another. */
    private static String without(List<Run> runs, int start, int end) {
        List<Run> kept = new ArrayList<>();
        int at = 0;
        for (Run run : runs) {
            if (run instanceof Words words) {
                String plain = words.plain();
                String before = plain.substring(0, within(start - at, plain));
                String after = plain.substring(within(end - at, plain));
                if (!before.isEmpty() || !after.isEmpty()) {
                    kept.add(new Words(before + after));
                }
                at += plain.length();
            } else if (number(run) < FIRST || at < start || at > end) {
                kept.add(run);
            }
        }
        return InlineText.of(kept).xml().strip();
    }

    private static int within(int place, String words) {
        return Math.min(Math.max(place, 0), words.length());
    }

    private static Set<Integer> numbers(List<Run> runs) {
        Set<Integer> numbers = new HashSet<>();
        runs.stream().map(JoinedText::number).filter(number -> number > 0).forEach(numbers::add);
        return numbers;
    }

    /** The number of a tag; 0 of words. */
    private static int number(Run run) {
        if (run instanceof Opening opening) {
            return opening.number();
        }
        if (run instanceof Closing closing) {
            return closing.number();
        }
        return run instanceof Standalone standalone ? standalone.number() : 0;
    }

    private static List<Run> runs(String xml) {
        try {
            return InlineText.parse(xml).runs();
        } catch (IllegalArgumentException broken) {
            return InlineText.ofPlain(xml).runs();
        }
    }
}
