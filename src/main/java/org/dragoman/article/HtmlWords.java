package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dragoman.article.Passage.Form;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The words of a page between two of its block elements, with white space as browsers show it: runs are one space, none
 * stands at the ends or just inside a tag. Two line breaks in a row part paragraphs. An inline element that goes on
 * beyond a block's end marks the words on both sides.
 */
final class HtmlWords {

    /** Deeper nesting of inline elements is no article's; its words come without the tags. */
    private static final int DEEPEST = 30;

    private static final class Open {
        private final Element element;
        private final String name;
        private final Map<String, String> attributes;
        /** 0 until words follow. */
        private int number;

        Open(Element element, String name, Map<String, String> attributes) {
            this.element = element;
            this.name = name;
            this.attributes = attributes;
        }
    }

    private final Consumer<Passage> passages;
    private final List<Open> open = new ArrayList<>();
    private TaggedWords words = new TaggedWords();
    private String opening = "";
    private Form form = Form.TEXT;
    private int breaks;
    private boolean worded;
    private boolean code;

    HtmlWords(Consumer<Passage> passages) {
        this.passages = passages;
    }

    /** Whether there are words before, and no inline element is open. */
    boolean isLoose() {
        return worded && open.isEmpty();
    }

    /** Whether there are words before in the line, and they end no sentence. */
    boolean isInSentence() {
        return worded && breaks == 0 && !words.endsSentence();
    }

    /** What the words that follow are; those before must have been flushed. */
    void follow(Form next) {
        form = next;
    }

    /** Words that the next passage begins with, such as a list item's number. */
    void beginWith(String prefix) {
        opening = prefix;
    }

    void text(String raw) {
        int length = raw.length();
        int at = 0;
        while (at < length) {
            char character = raw.charAt(at);
            if (isWhite(character)) {
                space();
                at++;
            } else {
                int end = at + 1;
                while (end < length && raw.charAt(end) > ' ' && !Character.isSpaceChar(raw.charAt(end))) {
                    end++;
                }
                beforeWords();
                words.append(raw.substring(at, end));
                worded = true;
                at = end;
            }
        }
    }

    private void space() {
        if (!words.isEmpty() && breaks == 0 && !words.endsInSpace()) {
            words.append(' ');
        }
    }

    private void beforeWords() {
        if (breaks > 1) {
            flush();
        }
        if (words.isEmpty() && !opening.isEmpty()) {
            words.append(opening);
            opening = "";
        }
        if (breaks == 1 && !words.isEmpty()) {
            dropSpace();
            words.lineBreak();
        }
        breaks = 0;
        for (Open one : open) {
            if (one.number == 0 && !words.isFull()) {
                one.number = words.open(one.name, one.attributes);
            }
        }
    }

    void lineBreak() {
        if (!words.isEmpty()) {
            breaks++;
        }
    }

    /** A tag without words, such as code. */
    void standalone(String element, Map<String, String> attributes) {
        beforeWords();
        words.standalone(element, attributes);
        code = true;
    }

    void open(Element element, String name, Map<String, String> attributes) {
        if (open.size() < DEEPEST) {
            open.add(new Open(element, name, attributes));
        }
    }

    void close(Element element) {
        int last = open.size() - 1;
        if (last >= 0 && open.get(last).element == element) {
            Open closed = open.remove(last);
            if (closed.number > 0) {
                closeTag(closed.number);
            }
        }
    }

    /** A space before a closing tag stands behind it. */
    private void closeTag(int number) {
        boolean spaced = words.endsInSpace();
        dropSpace();
        words.close(number);
        if (spaced) {
            words.append(' ');
        }
    }

    private void dropSpace() {
        if (words.endsInSpace()) {
            words.dropLast();
        }
    }

    /** Ends the passage, if there is one. */
    void flush() {
        breaks = 0;
        if (words.isEmpty()) {
            return;
        }
        for (int at = open.size() - 1; at >= 0; at--) {
            if (open.get(at).number > 0) {
                closeTag(open.get(at).number);
                open.get(at).number = 0;
            }
        }
        dropSpace();
        Passage passage = passage();
        if (passage != null) {
            passages.accept(passage);
        }
        words = new TaggedWords();
        worded = false;
        code = false;
    }

    private @Nullable Passage passage() {
        if (!worded && code) {
            Passage passage = words.withCodeAsWords(form);
            return passage.plain().isBlank() ? null : passage;
        }
        InlineText text = words.text();
        String plain = text.plain();
        if (plain.isBlank()) {
            return null;
        }
        Passage passage = new Passage(form, plain, text.xml(), words.markup());
        Form mark = Passage.markOfAll(text.runs(), passage.markup());
        if (form == Form.TEXT) {
            return passage.as(mark);
        }
        boolean heading = form == Form.TITLE || form == Form.HEADING;
        return heading && mark != Form.TEXT ? passage.unwrapped().as(form) : passage;
    }

    /** A no-break space is one where it does not hold a figure and its unit together. */
    private boolean isWhite(char character) {
        return character == ' '
                || character > 0x7F && Character.isSpaceChar(character) && (breaks > 0 || !words.endsInDigit())
                || character == '\n'
                || character == '\t'
                || character == '\r'
                || character == '\f';
    }
}
