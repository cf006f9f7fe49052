package org.dragoman.language;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Parts of the world, such as Europe, the EU and Latin America, and the countries that CLDR counts to them. */
public final class WorldParts {

    private static final Map<String, List<String>> BY_NAME = byName();

    private WorldParts() {}

    /**
     * ISO 3166 codes of two letters, sorted; empty when there is no such part.
     *
     * @param name in English, or its code ({@code EU}, {@code 419}), in lower case
     */
    public static List<String> countries(String name) {
        return BY_NAME.getOrDefault(name, List.of());
    }

    private static Map<String, List<String>> byName() {
        LocaleDisplayNames english = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
        Map<String, List<String>> parts = new HashMap<>();
        for (RegionType type : List.of(RegionType.CONTINENT, RegionType.SUBCONTINENT, RegionType.GROUPING)) {
            for (Region part : Region.getAvailable(type)) {
                List<String> countries = part.getContainedRegions(RegionType.TERRITORY).stream()
                        .map(Region::toString)
                        .sorted()
                        .toList();
                parts.put(english.regionDisplayName(part.toString()).toLowerCase(Locale.ROOT), countries);
                parts.put(part.toString().toLowerCase(Locale.ROOT), countries);
            }
        }
        return parts;
    }
}
