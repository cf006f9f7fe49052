package org.dragoman.testing;

import com.ibm.icu.text.Transliterator;
import java.io.StringReader;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/**
 * A translation that anybody can foretell: words end in the language's code and, where the language has another script,
 * are written in it; names inside a sentence, numbers, tags and punctuation stay.
 */
final class TestTranslation {

    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’-][\\p{L}\\p{M}]+)*");

    private static final Map<String, String> SCRIPTS = Map.of(
            "ru", "Latin-Cyrillic",
            "uk", "Latin-Cyrillic",
            "bg", "Latin-Cyrillic",
            "el", "Latin-Greek",
            "ar", "Latin-Arabic",
            "he", "Latin-Hebrew",
            "hi", "Latin-Devanagari",
            "ja", "Latin-Katakana",
            "ko", "Latin-Hangul",
            "th", "Latin-Thai");

    private final String language;
    private final Map<String, String> glossary;
    private final List<String> ignoreTags;
    private final @Nullable Transliterator script;

    /**
     * @param language base code
     * @param glossary source form to target form
     */
    TestTranslation(String language, Map<String, String> glossary, List<String> ignoreTags) {
        this.language = language;
        this.glossary = glossary;
        this.ignoreTags = ignoreTags;
        String id = SCRIPTS.get(language);
        this.script = id == null ? null : Transliterator.getInstance(id);
    }

    static boolean isWellFormed(String xml) {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            builder.parse(new InputSource(new StringReader("<r>" + xml + "</r>")));
            return true;
        } catch (Exception malformed) {
            return false;
        }
    }

    /** Code points outside tags, as DeepL bills them with tag handling. */
    static int billed(String text, boolean xml) {
        String counted = xml ? unescape(TAG.matcher(text).replaceAll("")) : text;
        return counted.codePointCount(0, counted.length());
    }

    String translate(String text, boolean xml) {
        if (!xml) {
            return words(text, true);
        }
        StringBuilder target = new StringBuilder();
        Matcher tag = TAG.matcher(text);
        int end = 0;
        boolean ignoring = false;
        while (tag.find()) {
            target.append(segment(text.substring(end, tag.start()), ignoring, target.isEmpty()));
            target.append(tag.group());
            ignoring = ignoring ? !tag.group().startsWith("</") : isIgnored(tag.group());
            end = tag.end();
        }
        return target.append(segment(text.substring(end), ignoring, target.isEmpty()))
                .toString();
    }

    private boolean isIgnored(String tag) {
        return !tag.endsWith("/>") && ignoreTags.stream().anyMatch(name -> tag.matches("<" + name + "(\\s[^>]*)?>"));
    }

    private String segment(String escaped, boolean ignoring, boolean first) {
        return ignoring ? escaped : escape(words(unescape(escaped), first));
    }

    /** Glossary terms first, the longest ones; the words between them after that. */
    private String words(String plain, boolean first) {
        String term = glossary.keySet().stream()
                .filter(source -> indexOfTerm(plain, source) >= 0)
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElse(null);
        if (term == null) {
            return plainWords(plain, first);
        }
        int start = indexOfTerm(plain, term);
        return words(plain.substring(0, start), first && start > 0)
                + glossary.get(term)
                + words(plain.substring(start + term.length()), false);
    }

    private static int indexOfTerm(String plain, String term) {
        Matcher matcher = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(term) + "(?![\\p{L}\\p{N}])")
                .matcher(plain);
        return matcher.find() ? matcher.start() : -1;
    }

    private String plainWords(String plain, boolean first) {
        StringBuilder target = new StringBuilder();
        Matcher word = WORD.matcher(plain);
        int end = 0;
        while (word.find()) {
            target.append(plain, end, word.start());
            boolean name = Character.isUpperCase(word.group().codePointAt(0)) && !(first && target.isEmpty());
            target.append(written(name ? word.group() : word.group() + language));
            end = word.end();
        }
        return target.append(plain.substring(end)).toString();
    }

    private String written(String word) {
        if (language.equals("zh")) {
            return Character.toString(0x4E00 + Math.floorMod(word.hashCode(), 0x4000));
        }
        return script == null ? word : script.transliterate(word);
    }

    static String unescape(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    static String escape(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The same text with a fault in it. */
    static String spoil(DeepLFault.Kind kind, String source, String target) {
        return switch (kind) {
            case EMPTY -> "";
            case UNTRANSLATED -> source;
            case LOSE_TAGS -> TAG.matcher(target).replaceAll("");
            case MOVE_TAGS ->
                TAG.matcher(target).replaceAll("")
                        + String.join(
                                "",
                                TAG.matcher(target)
                                        .results()
                                        .map(tag -> tag.group())
                                        .toList());
            case DOUBLE_TAGS -> target + " " + target;
            case ESCAPE_TWICE -> target.replace("&", "&amp;");
            case CHANGE_DIGITS -> target.replaceAll("[0-9]", "7");
            case LOSE_SPACES -> target.replaceAll("\\s+(?=<[^/])", "");
            case SHORTEN -> target.replaceAll("\\s+\\S+$", "");
            default -> target;
        };
    }
}
