package org.dragoman.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Thousand, million and so on behind a number, in the languages of the world's larger newsrooms. */
final class ScaleWords {

    private record Scale(Pattern words, List<Integer> powers) {
        Scale(String words, Integer... powers) {
            this(Pattern.compile("^[\\s\\u00A0\\u202F-]{0,2}(?:" + words + ")", Pattern.CASE_INSENSITIVE
                    | Pattern.UNICODE_CASE), List.of(powers));
        }
    }

    /** Stems where a word is inflected; longer ones first where one begins with another. */
    private static final List<Scale> SCALES = List.of(
            // the short and the long scale: an English billion is a German Milliarde
            new Scale("(?:billion|billón|billon|bilión|bilió|biliard|bilhõ|bilhã|biliõ|biliã|bilion)\\p{L}*", 9, 12),
            new Scale("(?:trillion|trillón|trilhõ|trilhã|триллион|трлн|трильйон|تريليون|兆)\\p{L}*\\.?", 12),
            new Scale("(?:milliard|miliard|miljard|mrd|mld|mlrd|млрд|миллиард|мільярд|милијард|مليار|δισ|tỷ)\\p{L}*\\.?", 9),
            new Scale("(?:bn|tn)\\b", 9, 12),
            new Scale("(?:million|millón|millones|milhõ|milhã|milió|milion|milijun|milijon|miljo|milyon|mio|mill|mln|млн"
                    + "|миллион|мільйон|милион|مليون|ملايين|εκατ|triệu|juta|मिलियन|百万|백만)\\p{L}*\\.?", 6),
            new Scale("(?:m|mn)\\b", 6),
            new Scale("(?:thousand|tausend|tsd|mille|mil|duizend|tys|tisíc|tusen|tusind|тыс|тис|хиляд|ألف|آلاف|bin|ezer"
                    + "|χιλ|nghìn|ribu|千|천)\\p{L}*\\.?", 3),
            new Scale("k\\b", 3),
            new Scale("(?:lakh|लाख)\\b", 5),
            new Scale("(?:crore|करोड़)\\b", 7));

    private ScaleWords() {}

    /** What the words behind a number may multiply it by; "mil millones" multiplies twice. */
    static List<BigDecimal> following(String text) {
        List<BigDecimal> found = new ArrayList<>();
        for (Scale scale : SCALES) {
            Matcher matcher = scale.words().matcher(text);
            if (matcher.find()) {
                for (int power : scale.powers()) {
                    BigDecimal factor = BigDecimal.ONE.movePointRight(power);
                    found.add(factor);
                    following(text.substring(matcher.end())).forEach(next -> found.add(factor.multiply(next)));
                }
                break;
            }
        }
        return found;
    }

    static BigDecimal ofCharacter(char unit) {
        return BigDecimal.ONE.movePointRight(
                switch (unit) {
                    case '千', '천' -> 3;
                    case '万', '萬', '만' -> 4;
                    case '億', '亿', '억' -> 8;
                    default -> 12;
                });
    }
}
