package org.dragoman.desk.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.article.BlockKind;
import org.dragoman.quality.Finding;

/** The findings of a draft, a line each: {@code es: paragraph 3: warning: Source says 310, target says 301.} */
final class FindingLines {

    private FindingLines() {}

    static List<String> of(MachineDraft draft) {
        Map<BlockKind, Integer> seen = new EnumMap<>(BlockKind.class);
        List<String> lines = new ArrayList<>();
        for (MachineDraft.Row row : draft.rows()) {
            int number = seen.merge(row.kind(), 1, Integer::sum);
            for (Finding finding : row.findings()) {
                lines.add(draft.language() + ": " + place(row.kind(), number) + ": "
                        + finding.severity().name().toLowerCase(Locale.ROOT) + ": " + finding.message());
            }
        }
        return lines;
    }

    private static String place(BlockKind kind, int number) {
        String name = kind.wireName().replace('-', ' ');
        return kind == BlockKind.HEADLINE ? name : name + " " + number;
    }
}
