package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.article.Passage.Form;

/** Finds the passages of a plain text: joins its wrapped lines, parts what stands on a line of its own. */
final class PlainPassages {

    /** How many lines from the top may be a date, a source or a byline without a blank line around them. */
    private static final int TOP_LINES = 14;

    private final List<TextLine> lines;
    private final ListMarks marks;
    private final LineWrap wrap;
    private final List<Passage> passages = new ArrayList<>();

    private PlainPassages(String text) {
        lines = TextLine.of(text);
        marks = new ListMarks(lines);
        wrap = new LineWrap(lines);
    }

    static List<Passage> of(String text) {
        return new PlainPassages(text).find();
    }

    private List<Passage> find() {
        int start = 0;
        while (start < lines.size()) {
            int end = start + 1;
            boolean item = marks.isItem(start);
            while (end < lines.size() && goesOn(end - 1, item)) {
                end++;
            }
            add(start, end, item);
            start = end;
        }
        return passages;
    }

    private boolean goesOn(int at, boolean item) {
        TextLine line = lines.get(at);
        TextLine next = lines.get(at + 1);
        if (next.afterBlank() || standsAlone(at) || standsAlone(at + 1) || marks.isItem(at + 1)) {
            return false;
        }
        boolean hanging = item && isHanging(line, next, marks.isItem(at));
        return hanging || wrap.goesOn(line, next);
    }

    /** Goes on under an item's words: at their column, or further in while no sentence has ended. */
    private static boolean isHanging(TextLine line, TextLine next, boolean first) {
        if (!first) {
            return next.indent() == line.indent();
        }
        int column = line.indent() + line.words().indexOf(' ') + 1;
        return next.indent() == column || next.indent() > line.indent() && !Sentences.isEnded(line.words());
    }

    private boolean standsAlone(int at) {
        String words = lines.get(at).words();
        if (isOrnament(words) || Furniture.isAlways(words) || PageLines.isLabelledCredit(words)) {
            return true;
        }
        return at < TOP_LINES && (DateLine.is(words) || PageLines.isByline(words))
                || lines.get(at).quoted() && Sentences.isAttribution(words);
    }

    private void add(int start, int end, boolean item) {
        String words = joined(start, end);
        if (isOrnament(words)) {
            addOrnament(words, !lines.get(start).afterBlank());
        } else if (lines.get(start).quoted()) {
            passages.add(Passage.of(Form.QUOTE, words));
        } else if (item) {
            passages.add(Passage.of(Form.LIST_ITEM, ListMarks.withoutMark(words)));
        } else {
            passages.add(Passage.of(Form.TEXT, words));
        }
    }

    /** A rule right under a line marks it as a heading; alone it parts sections and is kept as it is. */
    private void addOrnament(String words, boolean underline) {
        int last = passages.size() - 1;
        if (underline && last >= 0 && passages.get(last).form() == Form.TEXT && "=-~".indexOf(words.charAt(0)) >= 0) {
            passages.set(last, passages.get(last).as(Form.HEADING));
        } else {
            passages.add(Passage.of(Form.OPAQUE, words));
        }
    }

    private String joined(int start, int end) {
        String first = lines.get(start).words();
        if (end == start + 1) {
            return first;
        }
        StringBuilder joined = new StringBuilder(first);
        for (int at = start + 1; at < end; at++) {
            String next = lines.get(at).words();
            joined.append(isJoinedClosely(joined, next) ? "" : " ").append(next);
        }
        return joined.toString();
    }

    /** {@code high-} and {@code level} is one word; {@code pre-} and {@code and post-war} are two. */
    private static boolean isJoinedClosely(StringBuilder words, String next) {
        int last = words.length() - 1;
        if (words.charAt(last) == '—') {
            return last > 0 && words.charAt(last - 1) != ' ';
        }
        return words.charAt(last) == '-'
                && last > 0
                && Character.isLetter(words.charAt(last - 1))
                && Character.isLetter(next.charAt(0))
                && !next.startsWith("and ")
                && !next.startsWith("or ")
                && !next.startsWith("to ");
    }

    private static boolean isOrnament(String words) {
        if (words.length() < 3 && !words.equals("*")) {
            return false;
        }
        for (int at = 0; at < words.length(); at++) {
            if ("*-=_~#•·—–+ ".indexOf(words.charAt(at)) < 0) {
                return false;
            }
        }
        return !words.equals("###");
    }
}
