package org.dragoman.translation.deepl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.article.InlineText.Closing;
import org.dragoman.article.InlineText.Opening;
import org.dragoman.article.InlineText.Run;
import org.dragoman.article.InlineText.Standalone;
import org.dragoman.article.InlineText.Words;

/**
 * Where each tag of a text is: in which other one, and whether it has content. Order among neighbours is grammar and not
 * compared.
 *
 * @param tags by number
 */
record TagPlaces(Map<Integer, Place> tags) {

    /**
     * @param parent the tag around it; 0 at the top
     * @param filled whether it holds more than spaces
     */
    record Place(int parent, boolean pair, boolean filled) {}

    static TagPlaces of(List<Run> runs) {
        Map<Integer, Place> tags = new TreeMap<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (Run run : runs) {
            int parent = open.isEmpty() ? 0 : open.peek();
            if (run instanceof Opening opening) {
                tags.put(opening.number(), new Place(parent, true, false));
                open.push(opening.number());
            } else if (run instanceof Closing) {
                open.pop();
            } else if (run instanceof Standalone standalone) {
                tags.put(standalone.number(), new Place(parent, false, false));
            } else if (run instanceof Words words && !words.plain().isBlank()) {
                open.forEach(number ->
                        tags.computeIfPresent(number, (key, place) -> new Place(place.parent(), place.pair(), true)));
            }
        }
        return new TagPlaces(tags);
    }
}
