package org.dragoman.translation.apertium;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.glossary.PlacesAndPeople;
import org.dragoman.translation.Span;

/**
 * Finds people's names that no glossary knows, which Apertium would translate word by word: "Kim Sung Kyung" becomes
 * "Kim Cantada Kyung".
 */
final class PersonalNames {

    private static final String CAPITALISED =
            "\\p{Lu}(?:\\.|[\\p{L}\\p{M}]*(?:[’'-](?!s(?!\\p{L}))\\p{L}[\\p{L}\\p{M}]*)*)";
    private static final String PARTICLES =
            "(?:(?:de|da|del|della|di|du|dos|das|van|von|der|den|ter|ten|bin|ibn|al|el|la|le) )*";
    private static final Pattern RUN = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}’'-])" + CAPITALISED + "(?: " + PARTICLES
            + CAPITALISED + ")*(?![\\p{L}\\p{M}\\p{N}])");
    private static final Pattern WORD = Pattern.compile("[^ ]+");
    private static final String SPEECH =
            "(?:said|says|told|tells|added|adds|argued|argues|warned|warns|wrote|writes|asked|asks|noted|notes|explained"
                    + "|explains|stressed|claimed|claims|recalled|insisted|according to|by)";
    private static final Pattern SPEECH_BEFORE = Pattern.compile("\\b" + SPEECH + " $");
    private static final Pattern SPEECH_BEHIND = Pattern.compile("^,? " + SPEECH + "\\b");
    private static final Set<String> BESIDE_NAMES = words("words-beside-names.txt", "");
    private static final Set<String> TITLES = words("words-beside-names.txt", "title");
    private static final Set<String> ORGANISATIONS = words("words-beside-names.txt", "organisation");
    private static final Set<String> REGNAL = words("words-beside-names.txt", "regnal");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s(?!\\p{L})");

    private PersonalNames() {}

    private static Set<String> words(String file, String section) {
        try (InputStream stream = Objects.requireNonNull(PersonalNames.class.getResourceAsStream(file))) {
            Set<String> words = new HashSet<>();
            String current = "";
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("[")) {
                    current = line.substring(1, line.indexOf(']'));
                } else if (!line.startsWith("#") && (section.isEmpty() || section.equals(current))) {
                    words.addAll(List.of(line.strip().split(" ")));
                }
            }
            return Set.copyOf(words);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * The names in a sentence that Apertium did not leave alone.
     *
     * @param translation what Apertium made of the sentence as it stands
     */
    static List<Span> in(String sentence, String translation) {
        List<Span> names = new ArrayList<>();
        Matcher run = RUN.matcher(sentence);
        while (run.find()) {
            for (Span part : betweenKnownWords(sentence, run.start(), run.end())) {
                if (isName(sentence, part, translation)) {
                    names.add(part);
                }
            }
        }
        return names;
    }

    /** A run of capitalised words without the titles, offices and nationalities in it. */
    private static List<Span> betweenKnownWords(String sentence, int start, int end) {
        List<Span> parts = new ArrayList<>();
        int from = -1;
        int to = -1;
        boolean organisation = false;
        Matcher word = WORD.matcher(sentence).region(start, end);
        while (word.find()) {
            String letters = word.group();
            if (BESIDE_NAMES.contains(letters)) {
                organisation |= ORGANISATIONS.contains(letters);
                addPart(parts, from, to);
                from = -1;
            } else {
                from = from < 0 ? word.start() : from;
                to = word.end();
            }
        }
        addPart(parts, from, to);
        // "Troy University Press": what stands beside such words is a name of something else
        return organisation && parts.size() != 1 ? List.of() : parts;
    }

    private static void addPart(List<Span> parts, int from, int to) {
        if (from >= 0) {
            parts.add(new Span(from, to));
        }
    }

    private static boolean isName(String sentence, Span part, String translation) {
        String name = sentence.substring(part.start(), part.end());
        String before = sentence.substring(0, part.start());
        String behind = sentence.substring(part.end());
        // an unknown word gets no genitive: "Pinkston's book" would lose it
        if (POSSESSIVE.matcher(behind).lookingAt() && translation.contains(name)) {
            return true;
        }
        if (contains(translation, name)) {
            return false;
        }
        List<String> words = List.of(name.split(" "));
        if (isQuoted(sentence, part)) {
            return false;
        }
        if (words.size() < 2) {
            return followsTitle(before, TITLES);
        }
        if (PlacesAndPeople.alsoNamesPeople(words.get(0))
                || PlacesAndPeople.alsoNamesPeople(words.get(words.size() - 1))) {
            return true;
        }
        boolean first = before.chars().noneMatch(Character::isLetter);
        if (first && !contains(translation, words.get(0))) {
            return false;
        }
        return words.stream().anyMatch(word -> word.endsWith(".") || contains(translation, word))
                || SPEECH_BEFORE.matcher(before).find()
                || SPEECH_BEHIND.matcher(behind).lookingAt()
                || followsTitle(before, TITLES)
                || followsTitle(before, REGNAL);
    }

    private static boolean followsTitle(String before, Set<String> titles) {
        String words = before.stripTrailing();
        return titles.contains(words.substring(words.lastIndexOf(' ') + 1));
    }

    private static boolean isQuoted(String sentence, Span part) {
        return part.start() > 0
                && part.end() < sentence.length()
                && "\"“‘'".indexOf(sentence.charAt(part.start() - 1)) >= 0
                && "\"”’',".indexOf(sentence.charAt(part.end())) >= 0;
    }

    private static boolean contains(String text, String words) {
        return Pattern.compile("(?<![\\p{L}\\p{M}])" + Pattern.quote(words) + "(?![\\p{L}\\p{M}])")
                .matcher(text)
                .find();
    }
}
