package org.dragoman.publishing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.article.BlockKind;
import org.jspecify.annotations.Nullable;

/**
 * Where a list item stands. An ordered one carries its number in its words, for it says which point it is; in a format
 * with lists of its own the number is the list's.
 *
 * @param number null for a bulleted item
 * @param item without the number
 */
record ListMark(@Nullable Integer number, PublishedBlock item) {

    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,3})[.)]\\s+(?=\\S)");

    /** Null for a block of another kind. */
    static @Nullable ListMark of(PublishedBlock block) {
        if (block.kind() != BlockKind.LIST_ITEM) {
            return null;
        }
        Matcher number = NUMBER.matcher(block.text());
        if (!number.find()) {
            return new ListMark(null, block);
        }
        PublishedBlock item = new PublishedBlock(
                block.id(),
                block.kind(),
                block.text().substring(number.end()),
                block.markup(),
                block.originalWording(),
                block.source());
        return new ListMark(Integer.valueOf(number.group(1)), item);
    }

    boolean isOrdered() {
        return number != null;
    }

    /** Whether it is the next item of the list that the other one ends. */
    boolean follows(@Nullable ListMark before) {
        if (before == null || isOrdered() != before.isOrdered()) {
            return false;
        }
        return number == null || before.number == null || number == before.number + 1;
    }
}
