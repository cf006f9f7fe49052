package org.dragoman.translation.apertium;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Apertium's stream format: reserved characters are escaped, formatting stands in blanks {@code [ ]}, and a word-bound
 * blank {@code [[t:g:1]]…[[/]]} follows its word wherever that goes.
 */
final class Stream {

    /** Appended to a text without final punctuation, which the rules want, and taken off again. */
    static final String FULL_STOP = ".[]";

    private static final Pattern RESERVED = Pattern.compile("[\\\\\\[\\]{}^$/@<>]");
    private static final Pattern DROPPED =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\u00AD\\u200B\\uFEFF\\uFFFC\\uFFFE&&[^\\t\\n\\r\\x85]]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u0085\\p{Z}]");
    private static final Pattern PREFIX = Pattern.compile(
            "(?i)(?:anti|ante|auto|bi|co|counter|cross|de|e|ex|extra|hyper|infra|inter|intra|macro|mega|meta|micro|mid"
                    + "|mini|mono|multi|neo|non|over|para|pan|post|pre|pro|proto|pseudo|quasi|re|semi|sub|super|supra"
                    + "|tele|trans|tri|ultra|un|under|vice)");
    private static final Pattern HYPHEN = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}-])([\\p{L}\\p{M}\\p{N}]+)((?:\\[\\[/]])?)-(?=(?:\\[\\[t[^\\]]*]])?\\p{L})");
    private static final Pattern ADDED_STOP = Pattern.compile("\\.((?:\\[\\[/]])?\\s*)$");
    private static final Pattern GLUED = Pattern.compile("\\[ ]-\\[ ]");
    private static final Pattern TAG = Pattern.compile("t:([gk]):(\\d{1,5})");

    /** Stands for a character the programs are not shown, so that offsets stay. */
    private static final String NOTHING = "\uFFFF";

    private Stream() {}

    /**
     * A text of the same length whose spaces are plain ones, and whose controls and lone surrogates are marked to be
     * left out.
     */
    static String clean(String plain) {
        StringBuilder clean = new StringBuilder();
        Matcher dropped = DROPPED.matcher(SPACE.matcher(plain).replaceAll(" "));
        while (dropped.find()) {
            dropped.appendReplacement(clean, NOTHING.repeat(dropped.group().length()));
        }
        return dropped.appendTail(clean).toString();
    }

    /** Without the characters marked to be left out. */
    static String shown(String clean) {
        return clean.replace(NOTHING, "");
    }

    /** A piece in a word-bound blank that bears the numbers of inline tags, and negative ones of kept pieces. */
    static String bind(Set<Integer> tags, String escaped) {
        if (tags.isEmpty() || escaped.isBlank()) {
            return escaped;
        }
        String names = tags.stream()
                .sorted()
                .map(tag -> tag > 0 ? "t:g:" + tag : "t:k:" + -tag)
                .collect(Collectors.joining("; "));
        String words = escaped.strip();
        int start = escaped.indexOf(words);
        return escaped.substring(0, start) + "[[" + names + "]]" + words + "[[/]]"
                + escaped.substring(start + words.length());
    }

    /** A piece of cleaned text in stream format. */
    static String escape(String plain) {
        return RESERVED.matcher(shown(plain)).replaceAll("\\\\$0").replace("~", "[~]");
    }

    /** Takes compounds apart, which Apertium would glue: {@code nine[ ]-[ ]day}. */
    static String apart(String escaped) {
        String apart = escaped;
        // a compound of three has its second hyphen behind a word the first one made free
        for (String before = ""; !before.equals(apart); ) {
            before = apart;
            apart = HYPHEN.matcher(apart).replaceAll(compound -> {
                String word = compound.group(1);
                boolean whole = PREFIX.matcher(word).matches();
                return Matcher.quoteReplacement(word + compound.group(2) + (whole ? "\uE000" : "[ ]-[ ]"));
            });
        }
        return apart.replace('\uE000', '-');
    }

    /** Takes the added stop off again, wherever its blank drifted. */
    static String withoutFullStop(String stream) {
        int blank = stream.lastIndexOf("[]");
        String rest = blank < 0 ? stream : stream.substring(0, blank) + stream.substring(blank + 2);
        return ADDED_STOP.matcher(rest).replaceFirst("$1");
    }

    /** An answer in stream format as text with the tags of its word-bound blanks. */
    static TaggedText read(String stream) {
        return new Reader(GLUED.matcher(stream).replaceAll("-")).read();
    }

    private static final class Reader {

        private final String stream;
        private final TaggedText text = new TaggedText();
        private Set<Integer> tags = Set.of();
        private int at;

        Reader(String stream) {
            this.stream = stream;
        }

        TaggedText read() {
            while (at < stream.length()) {
                if (stream.startsWith("[[", at)) {
                    takeWordBound();
                } else {
                    takeCharacter();
                }
            }
            return text;
        }

        private void takeWordBound() {
            int end = stream.indexOf("]]", at);
            String names = stream.substring(at, end < 0 ? stream.length() : end);
            tags = new HashSet<>();
            TAG.matcher(names).results().forEach(tag -> {
                int number = Integer.parseInt(tag.group(2));
                tags.add(tag.group(1).equals("g") ? number : -number);
            });
            at = end < 0 ? stream.length() : end + 2;
        }

        private void takeCharacter() {
            char character = stream.charAt(at);
            if (character == '\\' && at + 1 < stream.length()) {
                at++;
                text.append(stream.substring(at, at + 1), tags);
            } else if (character != '[' && character != ']') {
                text.append(stream.substring(at, at + 1), tags);
            }
            at++;
        }
    }
}
