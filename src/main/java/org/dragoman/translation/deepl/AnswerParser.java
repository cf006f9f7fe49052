package org.dragoman.translation.deepl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.article.InlineText;
import org.dragoman.article.InlineText.Closing;
import org.dragoman.article.InlineText.Opening;
import org.dragoman.article.InlineText.Run;
import org.dragoman.article.InlineText.Standalone;
import org.dragoman.article.InlineText.Words;

/** Turns the XML that came back into runs: names of tags into numbers, spans into the forms they stand for. */
final class AnswerParser {

    private static final Pattern TOKEN = Pattern.compile(
            "<t(?<open>[1-9][0-9]{0,4})\\s*(?<empty>/?)>"
                    + "|</t(?<close>[1-9][0-9]{0,4})\\s*>"
                    + "|<x\\s+id\\s*=\\s*[\"']?(?<span>[1-9][0-9]{0,4})[\"']?\\s*(?:/>|>(?:[^<]*)</x\\s*>)"
                    + "|<(?<unknown>/?[A-Za-z][^<>]{0,80})>",
            Pattern.CASE_INSENSITIVE);

    private final WireText sent;
    private final String answer;
    private final boolean entitiesInSource;
    private final Set<Integer> standalone = new HashSet<>();
    private final Set<Integer> spansSeen = new HashSet<>();
    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    AnswerParser(WireText sent, String answer) {
        this.sent = sent;
        this.answer = answer;
        this.entitiesInSource = Entities.isIn(sent.source().plain());
        for (Run run : sent.inner()) {
            if (run instanceof Standalone tag) {
                standalone.add(tag.number());
            }
        }
    }

    /**
     * @throws IllegalArgumentException with a sentence for people when the tags or spans are not those that were sent
     */
    List<Run> parse() {
        Matcher token = TOKEN.matcher(answer);
        int end = 0;
        while (token.find()) {
            appendWords(answer.substring(end, token.start()));
            end = token.end();
            take(token);
        }
        appendWords(answer.substring(end));
        flush();
        if (spansSeen.size() != sent.spans().size()) {
            throw new IllegalArgumentException("DeepL lost a protected term.");
        }
        try {
            return InlineText.parse(InlineText.of(runs).xml()).runs();
        } catch (IllegalArgumentException doNotNest) {
            throw new IllegalArgumentException("DeepL lost, doubled or moved a tag.", doNotNest);
        }
    }

    private void take(Matcher token) {
        if (token.group("open") != null) {
            open(Integer.parseInt(token.group("open")), !token.group("empty").isEmpty());
        } else if (token.group("close") != null) {
            close(Integer.parseInt(token.group("close")));
        } else if (token.group("span") != null) {
            span(Integer.parseInt(token.group("span")));
        } else if (sent.source().plain().contains("<") && !isOurs(token.group())) {
            words.append(token.group());
        } else {
            throw new IllegalArgumentException(
                    isOurs(token.group()) ? "DeepL damaged a protected term." : "DeepL added a tag of its own.");
        }
    }

    private static boolean isOurs(String tag) {
        return tag.toLowerCase(Locale.ROOT).matches("</?x\\b.*");
    }

    private void open(int number, boolean empty) {
        flush();
        if (standalone.contains(number)) {
            runs.add(new Standalone(number));
        } else {
            runs.add(new Opening(number));
            if (empty) {
                runs.add(new Closing(number));
            }
        }
    }

    private void close(int number) {
        boolean ofStandalone = standalone.contains(number)
                && words.isEmpty()
                && !runs.isEmpty()
                && runs.get(runs.size() - 1).equals(new Standalone(number));
        flush();
        if (!ofStandalone) {
            runs.add(new Closing(number));
        }
    }

    private void span(int number) {
        if (number > sent.spans().size() || !spansSeen.add(number)) {
            throw new IllegalArgumentException("DeepL doubled a protected term.");
        }
        if (lostSpaceBefore(number)) {
            words.append(' ');
        }
        words.append(sent.spans().get(number - 1));
    }

    /** A word run into the span from the left, where the source had a space: never grammar in a script with spaces. */
    private boolean lostSpaceBefore(int number) {
        int place = sent.xml().indexOf("<x id=\"" + number + "\">");
        if (place <= 0 || sent.xml().charAt(place - 1) != ' ' || words.isEmpty()) {
            return false;
        }
        int last = words.codePointBefore(words.length());
        return Character.isLetterOrDigit(last) && !Character.isIdeographic(last) && isSpaced(last);
    }

    private static boolean isSpaced(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> false;
            default -> true;
        };
    }

    private void appendWords(String escaped) {
        String plain = Entities.resolve(escaped);
        words.append(!entitiesInSource && Entities.isIn(plain) ? Entities.resolve(plain) : plain);
    }

    private void flush() {
        if (!words.isEmpty()) {
            runs.add(new Words(words.toString()));
            words.setLength(0);
        }
    }
}
