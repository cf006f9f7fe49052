package org.dragoman.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.language.WorldParts;
import org.jspecify.annotations.Nullable;

/**
 * Countries by the names and codes that licences call them, as ISO 3166 codes of two letters; parts of the world, such as
 * Europe, the EU and Latin America, stand for the countries that CLDR counts to them.
 */
final class Territories {

    private static final Pattern PARTS =
            Pattern.compile("\\s*(?:[,/&]|(?<=\\p{L}{2})\\.(?:\\s+|$)|\\band\\b|\\bor\\b|\\bin\\b|\\bthe\\b)\\s*");
    /** In running words other codes of two letters are words: in, it, no, at, be. */
    private static final Set<String> SHORT = Set.of("uk", "us", "eu");

    private static final Map<String, String> BY_NAME = byName();

    private Territories() {}

    /** Those named in a list such as {@code GERMANY, AUSTRIA and SWITZERLAND}; what is no country is passed over. */
    static List<String> named(String names) {
        List<String> codes = new ArrayList<>();
        for (String part : PARTS.split(names.strip().toLowerCase(Locale.ROOT))) {
            boolean word = part.length() == 2 && !SHORT.contains(part);
            String code = word ? null : codeOf(part);
            if (code != null) {
                codes.add(code);
            } else if (!word) {
                codes.addAll(WorldParts.countries(part));
            }
        }
        return codes;
    }

    /** By its name, its code of two or three letters, or an address that ends with one; null when there is none such. */
    static @Nullable String codeOf(String written) {
        String name = written.strip().toLowerCase(Locale.ROOT).replace(".", "");
        int start = Math.max(Math.max(name.lastIndexOf('/'), name.lastIndexOf('#')), name.lastIndexOf(':'));
        return BY_NAME.get(name.substring(start + 1));
    }

    private static Map<String, String> byName() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            names.put(country.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            names.put(code.toLowerCase(Locale.ROOT), code);
            try {
                names.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
            } catch (MissingResourceException without) {
                // it has two letters only
            }
        }
        names.put("uk", "GB");
        names.put("great britain", "GB");
        names.put("britain", "GB");
        names.put("usa", "US");
        names.put("united states of america", "US");
        names.put("holland", "NL");
        names.put("turkey", "TR");
        names.put("czech republic", "CZ");
        names.put("south korea", "KR");
        names.put("north korea", "KP");
        return names;
    }
}
