package org.dragoman.translation.apertium;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dragoman.translation.Span;

/** Cuts English text into sentences, which is what Apertium takes at a time. */
final class Sentences {

    /** A stop behind these ends no sentence; where it does, two in one request do no harm. */
    private static final Pattern ABBREVIATED =
            Pattern.compile("(?:^|[^\\p{L}\\p{M}.])(?:(?:\\p{L}\\.)+|(?:Jan|Feb|Mar|Apr|Aug"
                    + "|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Cmdr|Adm|Maj|St|Mt|Jr|Sr|Nos?|vs"
                    + "|etc|Inc|Ltd|Co|Corp|approx|Rev|Hon|Pres|Fig|Vol|Ave|Blvd|Ph\\.D|cf|al)\\.)\\s*$");

    private static final Pattern GOES_ON = Pattern.compile("^[\"”’')\\]—–-]*\\s*\\p{Ll}");

    private Sentences() {}

    /**
     * The sentences of a text, in order and without the spaces around them.
     *
     * @param forced offsets where a sentence ends whatever the words say
     * @param whole spans that no cut may run through, save a forced one
     * @param longest how many UTF-16 units a sentence may have; longer ones are cut at spaces
     */
    static List<Span> of(String plain, List<Integer> forced, List<Span> whole, int longest) {
        List<Integer> cuts = new ArrayList<>(forced);
        BreakIterator iterator = BreakIterator.getSentenceInstance(ULocale.ENGLISH);
        iterator.setText(plain);
        for (int cut = iterator.next(); cut != BreakIterator.DONE; cut = iterator.next()) {
            int place = cut;
            if (isEnd(plain, cut) && whole.stream().noneMatch(kept -> kept.start() < place && place < kept.end())) {
                cuts.add(cut);
            }
        }
        cuts.add(plain.length());
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (int cut : cuts.stream().sorted().distinct().toList()) {
            addTrimmed(plain, new Span(start, cut), whole, longest, sentences);
            start = cut;
        }
        return sentences;
    }

    private static boolean isEnd(String plain, int cut) {
        String before = plain.substring(Math.max(0, cut - 20), cut);
        String behind = plain.substring(cut, Math.min(plain.length(), cut + 20));
        return !ABBREVIATED.matcher(before).find() && !GOES_ON.matcher(behind).find();
    }

    private static void addTrimmed(String plain, Span part, List<Span> whole, int longest, List<Span> sentences) {
        int start = part.start();
        int end = part.end();
        while (start < end && Character.isWhitespace(plain.charAt(start))) {
            start++;
        }
        while (start < end && Character.isWhitespace(plain.charAt(end - 1))) {
            end--;
        }
        while (end - start > longest) {
            int cut = longCut(plain, start, start + longest, whole);
            sentences.add(new Span(start, cut));
            start = cut;
            while (start < end && Character.isWhitespace(plain.charAt(start))) {
                start++;
            }
        }
        if (start < end) {
            sentences.add(new Span(start, end));
        }
    }

    /** A space to cut a too long sentence at, or the end of the kept piece that has none. */
    private static int longCut(String plain, int start, int latest, List<Span> whole) {
        int space = plain.lastIndexOf(' ', latest);
        int cut = space > start ? space : latest;
        return whole.stream()
                .filter(span -> span.start() < cut && cut < span.end())
                .map(Span::end)
                .findFirst()
                .orElse(cut);
    }
}
