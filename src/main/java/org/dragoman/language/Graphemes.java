package org.dragoman.language;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** What readers count as characters (Unicode's extended grapheme clusters): an accented letter or a flag is one. */
public final class Graphemes {

    private Graphemes() {}

    public static int count(String plain) {
        BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        characters.setText(plain);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
