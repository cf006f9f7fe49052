package org.dragoman.translation.apertium;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Apertium is shown in place of kept pieces. A name is lent a city that all pairs know and leave as it is, so that
 * genitives, articles and verbs come out as beside a name; a person is lent a surname, except behind "said", where the
 * rules go wrong with one. What there is none left for, and everything else, is an unknown word.
 */
final class Tokens {

    private static final List<String> MASCULINE =
            List.of("Toronto", "Houston", "Dakar", "Montevideo", "Dallas", "Bilbao", "Boston", "Madrid");
    private static final List<String> PEOPLE = List.of("Clinton", "Kennedy", "Daniel", "Miguel", "Pedro", "Carlos");
    private static final List<String> FEMININE = List.of("Granada", "Lima", "Barcelona");

    private static final Set<String> FEMININE_ABBREVIATIONS =
            Set.of("UE", "ONU", "OTAN", "OMS", "OMC", "OCDE", "OSCE", "CIA", "BBC");

    private final Sentence sentence;
    private final Map<Kept, String> byPiece = new LinkedHashMap<>();

    private Tokens(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Unknown words for every piece. */
    static Tokens unknownWords(Sentence sentence, List<Kept> pieces) {
        Tokens tokens = new Tokens(sentence);
        pieces.forEach(tokens::unknownWord);
        return tokens;
    }

    /** Cities for the names of the sentence, as long as there are any that it does not mention itself. */
    static Tokens cities(Sentence sentence, List<Kept> pieces) {
        Tokens tokens = new Tokens(sentence);
        Deque<String> masculine = unmentioned(MASCULINE, sentence);
        Deque<String> feminine = unmentioned(FEMININE, sentence);
        Deque<String> people = unmentioned(PEOPLE, sentence);
        for (Kept piece : pieces) {
            Deque<String> cities = piece.isName() && isFeminine(piece.target()) ? feminine : masculine;
            if (piece.sort() == Kept.Sort.PERSON && !sentence.followsSpeech(piece)) {
                cities = people;
            }
            boolean lent = piece.isName() || piece.sort() == Kept.Sort.TERM && sentence.isPossessed(piece);
            if (lent && !cities.isEmpty()) {
                tokens.byPiece.put(piece, cities.removeFirst());
            } else {
                tokens.unknownWord(piece);
            }
        }
        return tokens;
    }

    private static Deque<String> unmentioned(List<String> cities, Sentence sentence) {
        String words = sentence.text() + sentence.kept();
        return new ArrayDeque<>(
                cities.stream().filter(city -> !words.contains(city)).toList());
    }

    /** Names that end in an unstressed a are feminine in all three languages, with few exceptions. */
    private static boolean isFeminine(String target) {
        String first = target.split(" ")[0];
        return first.endsWith("a") || FEMININE_ABBREVIATIONS.contains(first);
    }

    private void unknownWord(Kept piece) {
        byPiece.put(piece, "Zqx" + (byPiece.size() + 1) + "k");
    }

    String of(Kept piece) {
        return byPiece.getOrDefault(piece, "");
    }

    boolean stand(Kept piece) {
        return byPiece.containsKey(piece);
    }

    /**
     * Puts the target forms in their places.
     *
     * @throws Unfaithful when a token did not come back exactly once
     */
    void putBack(Pair pair, TaggedText text) throws Unfaithful {
        Map<Kept, Integer> places = new LinkedHashMap<>();
        for (Map.Entry<Kept, String> entry : byPiece.entrySet()) {
            // "Zqx1kha", as it comes back from a possessive, is none
            Matcher token = Pattern.compile("(?<![\\p{L}\\p{N}])" + entry.getValue() + "(?![\\p{L}\\p{N}])")
                    .matcher(text.plain());
            if (!token.find()) {
                throw lost(entry.getKey());
            }
            places.put(entry.getKey(), token.start());
            if (token.find()) {
                throw lost(entry.getKey());
            }
        }
        List<Map.Entry<Kept, Integer>> lastFirst = places.entrySet().stream()
                .sorted(Map.Entry.<Kept, Integer>comparingByValue().reversed())
                .toList();
        for (Map.Entry<Kept, Integer> place : lastFirst) {
            Kept piece = place.getKey();
            int start = place.getValue();
            lowerBehind(piece, start, text);
            text.replace(start, start + of(piece).length(), piece.target());
            Grammar.ownArticle(pair, text, start, piece.target());
        }
    }

    /** Behind a first word it does not know, Apertium writes the second one like a first one. */
    private void lowerBehind(Kept piece, int start, TaggedText text) {
        int next = start + of(piece).length() + 1;
        boolean first = text.plain().substring(0, start).chars().noneMatch(Character::isLetter);
        if (!first || next >= text.length() || text.charAt(next - 1) != ' ') {
            return;
        }
        String word = text.plain().substring(next).split("[^\\p{L}\\p{M}]", 2)[0];
        if (!word.isEmpty()
                && sentence.hasLowerCaseBehind(piece)
                && !sentence.text().contains(word)
                && !byPiece.containsValue(word)) {
            text.replace(next, next + 1, word.substring(0, 1).toLowerCase(Locale.ROOT));
        }
    }

    private static Unfaithful lost(Kept piece) {
        return new Unfaithful(
                "\"" + piece.target() + "\" did not come back exactly once; translate this text by hand.");
    }
}
