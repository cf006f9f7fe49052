package org.dragoman.translation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.article.BlockKind;
import org.dragoman.article.InlineText;
import org.dragoman.glossary.TermOccurrence;
import org.dragoman.language.LanguageTag;

/**
 * Bylines and credits: their names are never translated, their connecting words are, from a table. A line with a word
 * that is neither is left to an engine, which is told the names.
 */
public final class CreditLines {

    private static final String CAPITALISED = "[\\p{Lu}\\p{Lt}][\\p{L}\\p{M}\\p{N}.'’-]*";
    private static final String PARTICLES =
            "(?:(?:de|da|del|della|di|du|dos|das|van|von|der|den|ter|ten|bin|ibn|al|el|la|le) )*";
    private static final Pattern NAME = Pattern.compile(PARTICLES + "(?:al-|el-|d['’])?" + CAPITALISED + "(?: "
            + PARTICLES + "(?:al-|el-|d['’])?" + CAPITALISED + ")*");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Punct}\\p{N}–—·•|©&&[^&]]+");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?:Staff|Writers?|Editors?|Correspondents?|Reporters?|Our|The|A|Special|Chief|Senior|Deputy|Contributors?"
                    + "|Agenc(?:y|ies)|Foreign|Political|Diplomatic|Business|Science|Sports?|Health|Technology|Desk"
                    + "|Team|Courtesy|Handout|Provided|Exclusive|Updated|Published|Last|File|Copyright|All|Rights)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE_BEFORE = Pattern.compile("(?i)\\b(?:in|from|at) $");

    private static final Pattern HEADING_BEHIND = Pattern.compile("(?i) (?:by|and|&|in)\\b");

    private enum Sort {
        PHRASE,
        NAME,
        BETWEEN
    }

    private record Part(Sort sort, int start, int end) {

        String of(String plain) {
            return plain.substring(start, end);
        }
    }

    private CreditLines() {}

    /**
     * The line in the other language as XML text; empty when a word of it is not understood, or the table has no word
     * for it in that language.
     */
    public static Optional<String> translate(RequestedBlock block, LanguageTag target) {
        InlineText source = InlineText.parse(block.text());
        String plain = source.plain();
        Optional<List<Part>> parts = parts(plain);
        if (parts.isEmpty() || parts.get().stream().noneMatch(part -> part.sort() == Sort.NAME)) {
            return Optional.empty();
        }
        return new Line(source, plain, parts.get(), block.terms(), target).translated();
    }

    /** The names in a byline or credit, for an engine to keep; places behind "in" are none. */
    public static List<Span> names(String plain) {
        List<Span> names = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            Optional<Part> part = partAt(plain, at);
            if (part.isPresent()
                    && part.get().sort() == Sort.NAME
                    && !isPlace(plain, at)
                    && !isHeading(plain, part.get())) {
                names.add(new Span(part.get().start(), part.get().end()));
            }
            at = part.map(Part::end).orElse(wordEnd(plain, at));
        }
        return names;
    }

    /**
     * The terms of a block that are translated in it: in a byline or credit none that is only a part of a name, for names
     * stay as they are. The place behind "in" is one, and an agency whose whole name it is.
     */
    public static List<TermOccurrence> translatedTerms(BlockKind kind, String plain, List<TermOccurrence> terms) {
        if (terms.isEmpty() || kind != BlockKind.BYLINE && kind != BlockKind.CREDIT) {
            return terms;
        }
        List<Span> names = names(plain);
        return terms.stream()
                .filter(term -> names.stream().noneMatch(name -> isPartOf(name, term)))
                .toList();
    }

    private static boolean isPartOf(Span name, TermOccurrence term) {
        boolean whole = term.start() <= name.start() && term.end() >= name.end();
        return !whole && name.overlaps(new Span(term.start(), term.end()));
    }

    /** "Text: …", "Words by …" begin with no name. */
    private static boolean isHeading(String plain, Part part) {
        boolean oneWord = part.start() == 0 && part.of(plain).indexOf(' ') < 0;
        String behind = plain.substring(part.end());
        return behind.stripLeading().startsWith(":")
                || oneWord && HEADING_BEHIND.matcher(behind).lookingAt();
    }

    private static boolean isPlace(String plain, int at) {
        return PLACE_BEFORE.matcher(plain.substring(0, at)).find();
    }

    private static int wordEnd(String plain, int at) {
        int end = at + 1;
        while (end < plain.length() && Character.isLetterOrDigit(plain.charAt(end))) {
            end++;
        }
        return end;
    }

    private static Optional<List<Part>> parts(String plain) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            Optional<Part> part = partAt(plain, at);
            if (part.isEmpty() || part.get().sort() == Sort.NAME && isHeading(plain, part.get())) {
                return Optional.empty();
            }
            parts.add(part.get());
            at = part.get().end();
        }
        return Optional.of(parts);
    }

    private static Optional<Part> partAt(String plain, int at) {
        Matcher between = BETWEEN.matcher(plain).region(at, plain.length());
        if (between.lookingAt()) {
            return Optional.of(new Part(Sort.BETWEEN, at, between.end()));
        }
        int phrase = CreditWords.longestAt(plain, at);
        if (phrase > 0) {
            return Optional.of(new Part(Sort.PHRASE, at, at + phrase));
        }
        Matcher name = NAME.matcher(plain).region(at, plain.length());
        return name.lookingAt() ? name(plain, at, name.end()) : Optional.empty();
    }

    /**
     * A name as far as it is one: it ends before a connecting word, and words such as "Editor" are none, unless one
     * stands where a surname would: "Jo Writer".
     */
    private static Optional<Part> name(String plain, int start, int end) {
        int at = start;
        int nameEnd = start;
        while (at < end) {
            int space = plain.indexOf(' ', at);
            int wordEnd = space < 0 || space > end ? end : space;
            if (at > start && CreditWords.longestAt(plain, at) > 0) {
                break;
            }
            boolean surname = wordEnd == end && at > start && plain.lastIndexOf(' ', at - 2) < start;
            if (!surname && NO_NAME.matcher(plain.substring(at, wordEnd)).matches()) {
                return Optional.empty();
            }
            nameEnd = wordEnd;
            at = wordEnd + 1;
        }
        return Optional.of(new Part(Sort.NAME, start, nameEnd));
    }

    /** One line on its way into a language. */
    private static final class Line {

        private static final Pattern E_SOUND = Pattern.compile("^(?:[IÍ]|H[ií])(?![aeoáéóAEO])\\p{L}");

        private final String plain;
        private final List<Part> parts;
        private final List<TermOccurrence> terms;
        private final LanguageTag target;
        private final Deque<TagAt> tags = new ArrayDeque<>();
        private final StringBuilder xml = new StringBuilder();

        private record TagAt(int offset, InlineText.Run run) {}

        Line(InlineText source, String plain, List<Part> parts, List<TermOccurrence> terms, LanguageTag target) {
            this.plain = plain;
            this.parts = parts;
            this.terms = terms;
            this.target = target;
            int offset = 0;
            for (InlineText.Run run : source.runs()) {
                if (run instanceof InlineText.Words words) {
                    offset += words.plain().length();
                } else {
                    tags.add(new TagAt(offset, run));
                }
            }
        }

        Optional<String> translated() {
            boolean glued = false;
            for (int index = 0; index < parts.size(); index++) {
                Part part = parts.get(index);
                takeTags(part.start());
                Optional<String> words = words(index);
                boolean cutByTag = !tags.isEmpty() && tags.element().offset() < part.end();
                if (words.isEmpty() || cutByTag && part.sort() != Sort.BETWEEN) {
                    return Optional.empty();
                }
                if (part.sort() == Sort.BETWEEN) {
                    between(part, glued);
                } else {
                    xml.append(InlineText.escape(words.get().replace("+", "")));
                }
                glued = part.sort() == Sort.PHRASE && words.get().endsWith("+");
            }
            takeTags(plain.length());
            return Optional.of(xml.toString().strip());
        }

        private void takeTags(int upTo) {
            while (!tags.isEmpty() && tags.element().offset() <= upTo) {
                xml.append(InlineText.of(List.of(tags.remove().run())).xml());
            }
        }

        private void between(Part part, boolean glued) {
            for (int at = part.start(); at < part.end(); at++) {
                takeTags(at);
                if (!glued || plain.charAt(at) != ' ') {
                    xml.append(InlineText.escape(plain.substring(at, at + 1)));
                }
            }
        }

        private Optional<String> words(int index) {
            Part part = parts.get(index);
            return switch (part.sort()) {
                case BETWEEN -> Optional.of(part.of(plain));
                case NAME -> name(part);
                case PHRASE ->
                    CreditWords.of(part.of(plain), target)
                            .map(word -> beforeI(word, index))
                            .map(word -> cased(word, part));
            };
        }

        /** Spanish "y" is "e" before the sound of i. */
        private String beforeI(String word, int index) {
            boolean name = index + 2 < parts.size() && parts.get(index + 2).sort() == Sort.NAME;
            if (word.equals("y") && name) {
                String next = name(parts.get(index + 2)).orElse("");
                return E_SOUND.matcher(next).find() ? "e" : word;
            }
            return word;
        }

        private String cased(String word, Part part) {
            String original = part.of(plain);
            if (original.length() > 1 && original.equals(original.toUpperCase(Locale.ROOT))) {
                return word.toUpperCase(target.locale());
            }
            if (Character.isUpperCase(original.charAt(0))) {
                return word.substring(0, 1).toUpperCase(target.locale()) + word.substring(1);
            }
            return word;
        }

        private Optional<String> name(Part part) {
            for (TermOccurrence term : terms) {
                if (term.start() == part.start()
                        && term.end() == part.end()
                        && !term.targets().isEmpty()) {
                    return Optional.of(term.targets().get(0));
                }
            }
            return isPlace(plain, part.start()) ? Optional.empty() : Optional.of(part.of(plain));
        }
    }
}
