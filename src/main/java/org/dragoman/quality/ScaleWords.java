package org.dragoman.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Thousand, million and so on behind a number, in the languages of the world's larger newsrooms. An English billion is
 * a German Milliarde, and a German Billion an English trillion: each language is read by its own scale.
 */
final class ScaleWords {

    private record Scale(Pattern words, int power) {
        Scale(String words, int power) {
            this(
                    Pattern.compile(
                            "^[\\s\\u00A0\\u202F-]{0,2}(?:" + words + ")",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                    power);
        }
    }

    private static final List<Scale> ENGLISH = List.of(
            new Scale("trillions?\\b|tn\\b", 12),
            new Scale("billions?\\b|bn\\b", 9),
            new Scale("millions?\\b|mn?\\b", 6),
            new Scale("crores?\\b", 7),
            new Scale("lakhs?\\b", 5),
            new Scale("thousand\\b|k\\b", 3));

    /** Stems where a word is inflected; longer ones first where one begins with another. */
    private static final List<Scale> OTHERS = List.of(
            new Scale(
                    "(?:billion|billón|billon|billió|bilió|biliõ|biliã|bilione|bilion|biljo|biljoen|trilhõ|trilhã"
                            + "|triliun|trilyon|триллион|трлн|трильйон|تريليون|трилион|兆)\\p{L}*\\.?",
                    12),
            new Scale(
                    "(?:milliard|milliárd|miliard|miliár|miljard|milyar|miliar|milijard|mrd|mld|mlrd|bilhõ|bilhã|bilyon"
                            + "|млрд|миллиард|мільярд|милијард|милиард|مليار|بليون|میلیارد|מיליארד|δισ|tỷ|अरब)\\p{L}*\\.?",
                    9),
            new Scale(
                    "(?:million|millón|millones|milhõ|milhã|milió|milion|milijun|milijon|miljo|milyon|mio|mill|mln|млн"
                            + "|миллион|мільйон|милион|مليون|ملايين|میلیون|מיליון|εκατομ|triệu|juta|ล้าน|मिलियन)\\p{L}*\\.?",
                    6),
            new Scale("(?:crore|करोड़)\\b", 7),
            new Scale("(?:lakh|लाख)\\b", 5),
            new Scale("(?:mil|mille|mila|miles|mii|mie|bin|k)\\b", 3),
            new Scale(
                    "(?:thousand|tausend|tsd|duizend|tys|tisíc|tusen|tusind|тыс|тис|хиляд|хиљад|ألف|آلاف|هزار|ezer|χιλ"
                            + "|nghìn|ribu)\\p{L}*\\.?",
                    3));

    private final List<Scale> scales;

    private ScaleWords(List<Scale> scales) {
        this.scales = scales;
    }

    static ScaleWords english() {
        return new ScaleWords(ENGLISH);
    }

    static ScaleWords ofOtherLanguages() {
        return new ScaleWords(OTHERS);
    }

    /** What the words behind a number may multiply it by: "mil millones" a thousand and a thousand million. */
    List<BigDecimal> following(String text) {
        List<BigDecimal> found = new ArrayList<>();
        for (Scale scale : scales) {
            Matcher matcher = scale.words().matcher(text);
            if (matcher.find()) {
                BigDecimal factor = BigDecimal.ONE.movePointRight(scale.power());
                List<BigDecimal> more = following(text.substring(matcher.end()));
                found.add(factor);
                more.forEach(next -> found.add(factor.multiply(next)));
                break;
            }
        }
        return found;
    }

    /** The words that multiply, as they stand behind the number; empty when there are none. */
    String wordsIn(String text) {
        for (Scale scale : scales) {
            Matcher matcher = scale.words().matcher(text);
            if (matcher.find()) {
                return matcher.group() + wordsIn(text.substring(matcher.end()));
            }
        }
        return "";
    }

    /** The value of a counting character of Chinese, Japanese or Korean. */
    static BigDecimal ofCharacter(char unit) {
        return BigDecimal.ONE.movePointRight(
                switch (unit) {
                    case '百', '백' -> 2;
                    case '千', '천' -> 3;
                    case '万', '萬', '만' -> 4;
                    case '億', '亿', '억' -> 8;
                    default -> 12;
                });
    }
}
