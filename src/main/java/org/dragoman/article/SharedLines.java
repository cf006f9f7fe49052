package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dragoman.article.Passage.Form;

/** Parts a line near the top that byline, date, source and reading time share: {@code By A | May 7, 2024 | 5 min read}. */
final class SharedLines {

    private static final Pattern SIGN = Pattern.compile(" [|·•] ");
    private static final int TOP_PASSAGES = 12;
    private static final int LONGEST = 200;

    private SharedLines() {}

    static List<Passage> parted(List<Passage> passages) {
        List<Passage> parted = new ArrayList<>(passages.size());
        for (Passage passage : passages) {
            if (parted.size() < TOP_PASSAGES && isShared(passage)) {
                SIGN.splitAsStream(passage.plain())
                        .map(part -> Passage.of(Form.TEXT, part.strip()))
                        .forEach(parted::add);
            } else {
                parted.add(passage);
            }
        }
        return parted;
    }

    private static boolean isShared(Passage passage) {
        return passage.isText()
                && passage.length() <= LONGEST
                && hasSign(passage.plain())
                && !DateLine.is(passage.plain())
                && SIGN.splitAsStream(passage.plain()).map(String::strip).allMatch(SharedLines::isHeadLine);
    }

    private static boolean hasSign(String line) {
        return (line.indexOf('|') > 0 || line.indexOf('·') > 0 || line.indexOf('•') > 0)
                && SIGN.matcher(line).find();
    }

    private static boolean isHeadLine(String part) {
        return PageLines.isByline(part) || PageLines.isSource(part) || DateLine.is(part) || Furniture.isAlways(part);
    }
}
