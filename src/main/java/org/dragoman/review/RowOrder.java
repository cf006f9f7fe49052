package org.dragoman.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The order of a draft's rows. Most stand where the article has them; rows the desk added or moved stand behind the row they
 * followed, whatever a new version does around them.
 */
final class RowOrder {

    private RowOrder() {}

    /**
     * The rows of a new version in their order, numbered.
     *
     * @param before the rows as they stood, which also has those that are gone
     * @param blocks the rows of the version's blocks, in its order
     * @param own the rows the desk added and keeps
     * @param gone ids of the rows that are gone
     */
    static List<Segment> of(List<Segment> before, List<Segment> blocks, List<Segment> own, Set<Long> gone) {
        Map<Long, Segment> loose = new HashMap<>();
        own.forEach(row -> loose.put(row.id(), row));
        blocks.stream().filter(row -> row.place().moved()).forEach(row -> loose.put(row.id(), row));
        Map<Long, List<Segment>> behind = behind(before, loose, gone);
        List<Segment> ordered = new ArrayList<>(behind.getOrDefault(0L, List.of()));
        for (Segment row : blocks) {
            if (!row.place().moved()) {
                ordered.add(row);
                // a new row has no id yet, and nothing stands behind it
                ordered.addAll(row.id() == 0 ? List.of() : behind.getOrDefault(row.id(), List.of()));
            }
        }
        return settled(fieldsLast(ordered));
    }

    /** Loose rows by the id of the row they stand behind; 0 at the top. */
    private static Map<Long, List<Segment>> behind(List<Segment> before, Map<Long, Segment> loose, Set<Long> gone) {
        Map<Long, List<Segment>> behind = new HashMap<>();
        long anchor = 0;
        for (Segment row : before) {
            Segment stays = loose.get(row.id());
            if (stays != null) {
                behind.computeIfAbsent(anchor, any -> new ArrayList<>()).add(stays);
            } else if (!gone.contains(row.id())) {
                anchor = row.id();
            }
        }
        return behind;
    }

    private static List<Segment> fieldsLast(List<Segment> rows) {
        Map<Boolean, List<Segment>> byField =
                rows.stream().collect(Collectors.partitioningBy(row -> row.isAdded() && RowKinds.isField(row.kind())));
        List<Segment> ordered = new ArrayList<>(byField.getOrDefault(false, List.of()));
        ordered.addAll(byField.getOrDefault(true, List.of()));
        return ordered;
    }

    /** The rows numbered as they stand; one that stands where the article has it counts as moved no longer. */
    static List<Segment> settled(List<Segment> rows) {
        List<Segment> settled = new ArrayList<>();
        for (Segment row : rows) {
            settled.add(row.at(settled.size()));
        }
        for (int i = 0; i < settled.size(); i++) {
            Segment row = settled.get(i);
            if (row.place().moved() && isInPlace(settled, i)) {
                settled.set(i, row.copy().place(row.place().moved(false)).row());
            }
        }
        return settled;
    }

    private static boolean isInPlace(List<Segment> rows, int index) {
        Integer own = rows.get(index).place().inSource();
        Integer before = neighbour(rows, index, -1);
        Integer after = neighbour(rows, index, 1);
        return own != null && (before == null || before < own) && (after == null || own < after);
    }

    /** The article's place of the next row, in that direction, that stands where the article has it. */
    private static @Nullable Integer neighbour(List<Segment> rows, int index, int step) {
        for (int i = index + step; i >= 0 && i < rows.size(); i += step) {
            RowPlace place = rows.get(i).place();
            if (place.inSource() != null && !place.moved()) {
                return place.inSource();
            }
        }
        return null;
    }
}
