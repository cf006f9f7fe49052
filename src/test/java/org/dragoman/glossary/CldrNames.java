package org.dragoman.glossary;

import com.ibm.icu.util.Region;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names the Unicode CLDR gives a state: standard, short and variant. ICU's display names offer no variants, so they
 * are read from ICU's resource bundle.
 */
final class CldrNames {

    private static final String REGION_BUNDLE = "com/ibm/icu/impl/data/icudata/region";
    private static final List<String> TABLES = List.of("Countries", "Countries%short", "Countries%variant");

    /** As in "Congo (DRC)": the name and what CLDR says beside it are names each. */
    private static final Pattern WITH_PARENTHESES = Pattern.compile("(.+?) \\((.+)\\)");

    private CldrNames() {}

    /** ISO 3166 codes of the members of the United Nations. */
    static SortedSet<String> membersOfTheUnitedNations() {
        SortedSet<String> codes = new TreeSet<>();
        Region.getInstance("UN").getContainedRegions().forEach(region -> codes.add(region.toString()));
        return codes;
    }

    /** All names of a state in a language, with typographic apostrophes. */
    static Set<String> of(String code, ULocale language) {
        UResourceBundle bundle = UResourceBundle.getBundleInstance(REGION_BUNDLE, language);
        Set<String> names = new LinkedHashSet<>();
        for (String table : TABLES) {
            try {
                add(bundle.get(table).getString(code).replace('ʼ', '’'), names);
            } catch (MissingResourceException none) {
                // Most states have a standard name only.
            }
        }
        return names;
    }

    private static void add(String name, Set<String> names) {
        names.add(name);
        Matcher parts = WITH_PARENTHESES.matcher(name);
        if (parts.matches()) {
            names.add(parts.group(1));
            names.add(parts.group(2));
        }
    }
}
