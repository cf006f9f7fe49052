package org.dragoman.article;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.article.InlineText.Closing;
import org.dragoman.article.InlineText.Opening;
import org.dragoman.article.InlineText.Run;
import org.dragoman.article.InlineText.Standalone;
import org.dragoman.article.InlineText.Words;

/** Gathers the words of a passage with numbered tags for its markup, spaces mended across the tags. */
final class TaggedWords {

    /** So many tags in a block are no article; the words of the rest come without them. */
    private static final int MOST_TAGS = 500;

    /** Stands for a tag while spaces are mended; no XML character, so no text holds it. */
    private static final char TAG = '\uFFFF';

    /** Enough to see whether a sentence ends. */
    private static final int LAST_SIGNS = 20;

    /** The first combining mark: below it nothing is composed. */
    private static final char COMBINING = '\u0300';

    private final StringBuilder words = new StringBuilder();
    private final List<Run> tags = new ArrayList<>();
    private final List<Markup> markup = new ArrayList<>();

    void append(String plain) {
        words.append(plain.indexOf(TAG) < 0 ? plain : plain.replace(TAG, ' '));
    }

    void append(char character) {
        words.append(character);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean endsInSpace() {
        return !words.isEmpty() && words.charAt(words.length() - 1) == ' ';
    }

    boolean endsInDigit() {
        char last = words.isEmpty() ? ' ' : words.charAt(words.length() - 1);
        return last >= '0' && last <= '9';
    }

    boolean endsSentence() {
        String last = words.substring(Math.max(0, words.length() - LAST_SIGNS));
        return Sentences.isEnded(last.replace(TAG, ' ').strip());
    }

    void dropLast() {
        words.setLength(words.length() - 1);
    }

    boolean isFull() {
        return tags.size() >= MOST_TAGS;
    }

    int open(String element, Map<String, String> attributes) {
        int number = markup.size() + 1;
        markup.add(new Markup(number, element, attributes));
        add(new Opening(number));
        return number;
    }

    void close(int number) {
        add(new Closing(number));
    }

    /** A tag without words; a space when there are too many. */
    void standalone(String element, Map<String, String> attributes) {
        if (isFull()) {
            words.append(' ');
        } else {
            int number = markup.size() + 1;
            markup.add(new Markup(number, element, attributes));
            add(new Standalone(number));
        }
    }

    /** The space keeps the words on both sides apart where the text is read without its tags. */
    void lineBreak() {
        standalone("br", Map.of());
        words.append(' ');
    }

    private void add(Run tag) {
        tags.add(tag);
        words.append(TAG);
    }

    List<Markup> markup() {
        return markup;
    }

    /** The text so far. */
    InlineText text() {
        String line = composed(Spacing.mend(words.toString()));
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (Run tag : tags) {
            int at = line.indexOf(TAG, start);
            addWords(runs, line.substring(start, at));
            runs.add(tag);
            start = at + 1;
        }
        addWords(runs, line.substring(start));
        return InlineText.of(runs);
    }

    /** Code stays out of the words, so that no engine changes it; here it is words, for there are no others. */
    Passage withCodeAsWords(Passage.Form form) {
        List<Run> runs = new ArrayList<>();
        List<Markup> plainCode = new ArrayList<>(markup);
        for (Run run : text().runs()) {
            Markup code = run instanceof Standalone tag ? markup.get(tag.number() - 1) : null;
            if (code != null && code.element().equals("code")) {
                runs.add(new Opening(code.number()));
                addWords(runs, code.attributes().getOrDefault(Markup.TEXT, ""));
                runs.add(new Closing(code.number()));
                Map<String, String> attributes = new LinkedHashMap<>(code.attributes());
                attributes.remove(Markup.TEXT);
                plainCode.set(code.number() - 1, new Markup(code.number(), code.element(), attributes));
            } else {
                runs.add(run);
            }
        }
        InlineText text = InlineText.of(runs);
        return new Passage(form, text.plain(), text.xml(), plainCode);
    }

    /** Entities may have brought letters in two parts into a composed text. */
    private static String composed(String line) {
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            if (character >= COMBINING && character != TAG) {
                return Normalizer.normalize(line, Normalizer.Form.NFC);
            }
        }
        return line;
    }

    private static void addWords(List<Run> runs, String plain) {
        if (!plain.isEmpty()) {
            runs.add(new Words(plain));
        }
    }
}
