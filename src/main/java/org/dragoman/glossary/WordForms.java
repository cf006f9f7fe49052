package org.dragoman.glossary;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.ar.ArabicNormalizer;
import org.apache.lucene.analysis.ar.ArabicStemmer;
import org.apache.lucene.analysis.bg.BulgarianStemmer;
import org.apache.lucene.analysis.cz.CzechStemmer;
import org.apache.lucene.analysis.gl.GalicianStemmer;
import org.apache.lucene.analysis.lv.LatvianStemmer;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.HindiStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IndonesianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TamilStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * Whether two words of a target language are forms of one word. Keeps its stemmers' state: not for several threads.
 *
 * <p>It would rather take two words for one than report a good translation.
 */
final class WordForms {

    /** Stems a word that is already in lower case. */
    private interface Stemming {
        String stem(String folded);
    }

    private static final Map<String, Supplier<SnowballStemmer>> SNOWBALL = Map.ofEntries(
            Map.entry("ca", CatalanStemmer::new),
            Map.entry("da", DanishStemmer::new),
            Map.entry("de", GermanStemmer::new),
            Map.entry("el", GreekStemmer::new),
            Map.entry("en", EnglishStemmer::new),
            Map.entry("es", SpanishStemmer::new),
            Map.entry("et", EstonianStemmer::new),
            Map.entry("eu", BasqueStemmer::new),
            Map.entry("fi", FinnishStemmer::new),
            Map.entry("fr", FrenchStemmer::new),
            Map.entry("ga", IrishStemmer::new),
            Map.entry("hi", HindiStemmer::new),
            Map.entry("hu", HungarianStemmer::new),
            Map.entry("hy", ArmenianStemmer::new),
            Map.entry("id", IndonesianStemmer::new),
            Map.entry("it", ItalianStemmer::new),
            Map.entry("lt", LithuanianStemmer::new),
            Map.entry("nb", NorwegianStemmer::new),
            Map.entry("nl", DutchStemmer::new),
            Map.entry("nn", NorwegianStemmer::new),
            Map.entry("no", NorwegianStemmer::new),
            Map.entry("pt", PortugueseStemmer::new),
            Map.entry("ro", RomanianStemmer::new),
            Map.entry("ru", RussianStemmer::new),
            Map.entry("sr", SerbianStemmer::new),
            Map.entry("sv", SwedishStemmer::new),
            Map.entry("ta", TamilStemmer::new),
            Map.entry("tr", TurkishStemmer::new));

    /** Lucene's stemmers of this shape work on an array and return the new length. */
    private interface ArrayStemming {
        int stem(char[] word, int length);
    }

    private static final Map<String, Supplier<ArrayStemming>> LUCENE = Map.of(
            "ar", () -> new ArabicStemmer()::stem,
            "bg", () -> new BulgarianStemmer()::stem,
            "cs", () -> new CzechStemmer()::stem,
            "sk", () -> new CzechStemmer()::stem,
            "gl", () -> new GalicianStemmer()::stem,
            "lv", () -> new LatvianStemmer()::stem);

    /** Languages that decline by endings, so richly that a stemmer misses some or there is none. */
    private static final Set<String> DECLINED = Set.of(
            "be", "bg", "bs", "cs", "el", "et", "fa", "fi", "hr", "hu", "is", "ka", "kk", "lt", "lv", "mk", "pl", "ru",
            "sk", "sl", "sq", "sr", "tr", "uk", "ur", "uz", "az", "hy");

    private static final Set<String> COMPOUNDING =
            Set.of("da", "de", "et", "fi", "hu", "is", "nb", "nl", "nn", "no", "sv");

    private static final int SHORTEST_IN_COMPOUND = 5;

    /** And the half-vowels and signs that Slavic endings have in their place. */
    private static final String VOWELS = "aeiouyáàâãäåāąéèêëěēęėíìîïīįóòôõöőøúùûüůűūųýıjаеёиоуыэюяіїєйьъαεηιουωάέήίόύώ";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final String language;
    private final @Nullable Stemming stemming;
    private final boolean declined;
    private final boolean compounding;
    private final Map<String, Set<String>> keys = new HashMap<>();

    WordForms(LanguageTag language) {
        this.language = language.locale().getLanguage();
        this.stemming = stemming(this.language);
        this.declined = DECLINED.contains(this.language);
        this.compounding = COMPOUNDING.contains(this.language);
    }

    private static @Nullable Stemming stemming(String language) {
        Supplier<SnowballStemmer> snowball = SNOWBALL.get(language);
        if (snowball != null) {
            SnowballStemmer stemmer = snowball.get();
            return word -> {
                stemmer.setCurrent(word);
                stemmer.stem();
                return stemmer.getCurrent();
            };
        }
        Supplier<ArrayStemming> lucene = LUCENE.get(language);
        if (lucene == null) {
            return null;
        }
        ArrayStemming stemmer = lucene.get();
        return word -> {
            // Galician endings may grow before they shrink
            char[] letters = java.util.Arrays.copyOf(word.toCharArray(), word.length() + 8);
            return new String(letters, 0, stemmer.stem(letters, word.length()));
        };
    }

    /** The spelling under which readers take two words for the same: case, and in Arabic vowel signs and alef forms. */
    String fold(String surface) {
        String folded = Tokens.fold(surface);
        if (language.equals("ar") || language.equals("fa") || language.equals("ur")) {
            char[] letters = folded.toCharArray();
            return new String(letters, 0, new ArabicNormalizer().normalize(letters, letters.length));
        }
        return language.equals("tr") || language.equals("az")
                ? surface.toLowerCase(Locale.forLanguageTag("tr"))
                : folded;
    }

    /** Whether a folded word of the target is a form of the word of a term. */
    boolean isFormOf(String seen, String word) {
        if (differOnlyInAccents(seen, word)) {
            return false;
        }
        if (keys(word).stream().anyMatch(keys(seen)::contains)) {
            return true;
        }
        return declined && differInEndings(word, seen)
                || compounding && seen.equals(word + "s")
                || language.equals("ko") && seen.startsWith(word);
    }

    /** Whether it is an article, or holds one that is: {@code del} is {@code el} after a preposition. */
    boolean holdsArticle(String seen, String article) {
        return Clitics.contained(language, seen).contains(article);
    }

    /** Whether the word is part of a compound, as {@code Sanktion} of {@code Sanktionspaket}. */
    boolean isCompoundOf(String compound, String word) {
        return compounding
                && word.length() >= SHORTEST_IN_COMPOUND
                && (compound.startsWith(word) || compound.endsWith(word));
    }

    /**
     * Iran is not Irán. An accent on the last letter inflects where words are declined, as in {@code Polską}; marks on
     * letters of other alphabets than the Latin make other letters.
     */
    private boolean differOnlyInAccents(String seen, String word) {
        if (seen.length() != word.length() || UnicodeScript.of(word.codePointAt(0)) != UnicodeScript.LATIN) {
            return false;
        }
        int same = declined || language.equals("ro") ? word.length() - 1 : word.length();
        return !seen.regionMatches(0, word, 0, same) && withoutAccents(seen).equals(withoutAccents(word));
    }

    private static String withoutAccents(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    }

    private static boolean differInEndings(String one, String other) {
        int common = 0;
        int shorter = Math.min(one.length(), other.length());
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common >= 3 && common > shorter / 2 && isEnding(one, common) && isEnding(other, common);
    }

    /** Endings sound: a consonant more or less alone makes another word, Iran and Iraq. */
    private static boolean isEnding(String word, int from) {
        int length = word.length() - from;
        return length <= 3 && (length == 0 || word.substring(from).chars().anyMatch(c -> VOWELS.indexOf(c) >= 0));
    }

    private Set<String> keys(String folded) {
        return keys.computeIfAbsent(folded, this::computedKeys);
    }

    private Set<String> computedKeys(String folded) {
        Set<String> all = new HashSet<>();
        for (String word : Clitics.withoutPrefixes(language, folded)) {
            all.add(word);
            if (stemming != null && word.length() > 2) {
                all.add(stemming.stem(word));
            }
        }
        all.addAll(Clitics.contained(language, folded));
        return all;
    }
}
