package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as it stands in blocks, segments and the API: XML text with numbered inline tags, exactly {@code <1>…</1>} or
 * {@code <2/>}, where a literal {@code <}, {@code >}, {@code &} is {@code &lt;}, {@code &gt;}, {@code &amp;}.
 *
 * <p>Tags nest; a number opens at most once.
 */
public final class InlineText {

    /** A run of the text. */
    public sealed interface Run {}

    /** Words between tags, unescaped. */
    public record Words(String plain) implements Run {}

    public record Opening(int number) implements Run {}

    public record Closing(int number) implements Run {}

    /** A tag without content, such as a line break. */
    public record Standalone(int number) implements Run {}

    private static final Pattern TOKEN =
            Pattern.compile("<(?<close>/?)(?<number>[1-9][0-9]{0,4})(?<empty>/?)>|&(?<entity>lt|gt|amp);|[<>&]");

    private final List<Run> runs;

    private InlineText(List<Run> runs) {
        this.runs = List.copyOf(runs);
    }

    /**
     * @throws IllegalArgumentException with a sentence for people when tags do not nest or a character is not escaped
     */
    public static InlineText parse(String xml) {
        return new Parser(xml).parse();
    }

    /** Text without any tag. */
    public static InlineText ofPlain(String plain) {
        return new InlineText(plain.isEmpty() ? List.of() : List.of(new Words(plain)));
    }

    public static InlineText of(List<Run> runs) {
        return new InlineText(runs);
    }

    /** Plain text as XML text. */
    public static String escape(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    public List<Run> runs() {
        return runs;
    }

    /** The words alone, unescaped. */
    public String plain() {
        StringBuilder plain = new StringBuilder();
        for (Run run : runs) {
            if (run instanceof Words words) {
                plain.append(words.plain());
            }
        }
        return plain.toString();
    }

    public String xml() {
        StringBuilder xml = new StringBuilder();
        runs.forEach(run -> xml.append(xml(run)));
        return xml.toString();
    }

    /** A run as it is written. */
    public static String xml(Run run) {
        if (run instanceof Words words) {
            return escape(words.plain());
        }
        if (run instanceof Opening opening) {
            return "<" + opening.number() + ">";
        }
        if (run instanceof Closing closing) {
            return "</" + closing.number() + ">";
        }
        return "<" + ((Standalone) run).number() + "/>";
    }

    /** The tags in their order, as they are written: {@code <1>}, {@code </1>}, {@code <2/>}. */
    public List<String> tags() {
        return runs.stream()
                .filter(run -> !(run instanceof Words))
                .map(InlineText::xml)
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InlineText text && runs.equals(text.runs);
    }

    @Override
    public int hashCode() {
        return runs.hashCode();
    }

    @Override
    public String toString() {
        return xml();
    }

    private static final class Parser {

        private final String xml;
        private final List<Run> runs = new ArrayList<>();
        private final List<Integer> open = new ArrayList<>();
        private final List<Integer> seen = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();

        Parser(String xml) {
            this.xml = xml;
        }

        InlineText parse() {
            Matcher matcher = TOKEN.matcher(xml);
            int end = 0;
            while (matcher.find()) {
                words.append(xml, end, matcher.start());
                end = matcher.end();
                take(matcher);
            }
            words.append(xml, end, xml.length());
            flush();
            if (!open.isEmpty()) {
                throw new IllegalArgumentException("The tag <" + last() + "> is not closed; add </" + last() + ">.");
            }
            return new InlineText(runs);
        }

        private void take(Matcher token) {
            String entity = token.group("entity");
            if (entity != null) {
                words.append(
                        switch (entity) {
                            case "lt" -> '<';
                            case "gt" -> '>';
                            default -> '&';
                        });
            } else if (token.group("number") == null) {
                throw new IllegalArgumentException("A literal " + token.group() + " must be written as "
                        + escape(token.group()) + "; only numbered tags such as <1>…</1> are allowed.");
            } else {
                flush();
                takeTag(
                        Integer.parseInt(token.group("number")),
                        !token.group("close").isEmpty(),
                        !token.group("empty").isEmpty());
            }
        }

        private void takeTag(int number, boolean closes, boolean empty) {
            if (closes) {
                if (empty || open.isEmpty() || last() != number) {
                    throw new IllegalArgumentException(
                            "The tag </" + number + "> closes nothing that is open there; tags must nest.");
                }
                open.remove(open.size() - 1);
                runs.add(new Closing(number));
                return;
            }
            if (seen.contains(number)) {
                throw new IllegalArgumentException("The tag <" + number + "> is there twice; each may stand once.");
            }
            seen.add(number);
            if (empty) {
                runs.add(new Standalone(number));
            } else {
                open.add(number);
                runs.add(new Opening(number));
            }
        }

        private int last() {
            return open.get(open.size() - 1);
        }

        private void flush() {
            if (!words.isEmpty()) {
                runs.add(new Words(words.toString()));
                words.setLength(0);
            }
        }
    }
}
