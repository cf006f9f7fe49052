package org.dragoman.quality;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dragoman.language.LanguageTag;

/** Numbers that kept the English thousands comma or decimal point where the language, by CLDR, writes them otherwise. */
final class NumberStyle implements Check {

    /** Grouped thousands, or decimals of a measure; versions and paragraphs look like the latter, hence what is behind. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,:/-])(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?"
                    + "|\\d+\\.\\d{1,2}(?=[\\s\\u00A0\\u202F]?[%€$]|[\\s\\u00A0\\u202F]\\p{Ll}{4}))(?![\\p{L}\\p{N}/-]|[.,:]\\d)");

    @Override
    public List<Finding> check(TranslatedBlock block) {
        ULocale locale = ULocale.forLanguageTag(block.language().value());
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        if (symbols.getDecimalSeparator() == '.' || symbols.getZeroDigit() != '0') {
            return List.of();
        }
        Set<String> inSource = in(block.source());
        return in(block.target()).stream()
                .filter(inSource::contains)
                .map(number -> finding(number, locale, block.language()))
                .toList();
    }

    private static Set<String> in(String xml) {
        return ENGLISH.matcher(Addresses.without(ReadableText.of(xml)))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Finding finding(String number, ULocale locale, LanguageTag language) {
        int point = number.indexOf('.');
        int decimals = point < 0 ? 0 : number.length() - point - 1;
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        String written = format.format(new BigDecimal(number.replace(",", "")));
        return new Finding(
                "number-style",
                Severity.WARNING,
                "\"" + number + "\" is written as in English; " + locale.getDisplayLanguage(ULocale.ENGLISH)
                        + " writes " + written + ".");
    }
}
