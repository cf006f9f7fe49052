package org.dragoman.translation;

/**
 * A stretch of plain text.
 *
 * @param start its first UTF-16 unit
 * @param end the first one behind it
 */
public record Span(int start, int end) {

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
