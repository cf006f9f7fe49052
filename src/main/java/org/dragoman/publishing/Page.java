package org.dragoman.publishing;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total how many there are, whatever the page shows
 */
public record Page<T>(List<T> entries, long total) {

    public Page {
        entries = List.copyOf(entries);
    }
}
