package org.dragoman.translation.apertium;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.translation.Span;

/** Cuts English text into sentences, which is what Apertium takes at a time. */
final class Sentences {

    private static final List<String> ABBREVIATIONS = List.of(
            "Jan.", "Feb.", "Mar.", "Apr.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.", "Mr.", "Mrs.", "Ms.", "Dr.",
            "Prof.", "Sen.", "Rep.", "Gov.", "Gen.", "Lt.", "Col.", "Sgt.", "Capt.", "Adm.", "Maj.", "St.", "Mt.",
            "Jr.", "Sr.", "No.", "Nos.", "vs.", "etc.", "Inc.", "Ltd.", "Co.", "Corp.", "U.S.", "U.K.", "U.N.", "E.U.",
            "a.m.", "p.m.", "i.e.", "e.g.", "approx.", "Rev.", "Hon.", "Pres.", "Fig.");

    private static final BreakIterator PATTERN = pattern();

    private Sentences() {}

    private static BreakIterator pattern() {
        FilteredBreakIteratorBuilder builder = FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH);
        ABBREVIATIONS.forEach(builder::suppressBreakAfter);
        for (char initial = 'A'; initial <= 'Z'; initial++) {
            builder.suppressBreakAfter(initial + ".");
        }
        return builder.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
    }

    /**
     * The sentences of a text, in order and without the spaces around them.
     *
     * @param forced offsets where a sentence ends whatever the words say
     * @param whole spans that no cut may run through, save a forced one
     * @param longest how many UTF-16 units a sentence may have; longer ones are cut at spaces
     */
    static List<Span> of(String plain, List<Integer> forced, List<Span> whole, int longest) {
        List<Integer> cuts = new ArrayList<>(forced);
        BreakIterator iterator = (BreakIterator) PATTERN.clone();
        iterator.setText(plain);
        for (int cut = iterator.next(); cut != BreakIterator.DONE; cut = iterator.next()) {
            int place = cut;
            if (whole.stream().noneMatch(span -> span.start() < place && place < span.end())) {
                cuts.add(cut);
            }
        }
        cuts.add(plain.length());
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (int cut : cuts.stream().sorted().distinct().toList()) {
            addTrimmed(plain, start, cut, longest, sentences);
            start = cut;
        }
        return sentences;
    }

    private static void addTrimmed(String plain, int from, int to, int longest, List<Span> sentences) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(plain.charAt(start))) {
            start++;
        }
        while (start < end && Character.isWhitespace(plain.charAt(end - 1))) {
            end--;
        }
        while (end - start > longest) {
            int space = plain.lastIndexOf(' ', start + longest);
            int cut = space > start ? space : start + longest;
            sentences.add(new Span(start, cut));
            start = cut + (space > start ? 1 : 0);
        }
        if (start < end) {
            sentences.add(new Span(start, end));
        }
    }
}
