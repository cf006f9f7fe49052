package org.dragoman.desk.command;

import java.util.List;
import org.dragoman.article.BlockKind;
import org.dragoman.article.Markup;
import org.dragoman.language.LanguageTag;
import org.dragoman.publishing.PublishedBlock;
import org.dragoman.publishing.SourceArticle;
import org.dragoman.quality.Finding;
import org.jspecify.annotations.Nullable;

/** A draft as the command line prints it. */
record MachineDraft(
        SourceArticle article,
        LanguageTag language,
        @Nullable String engine,
        List<Row> rows) {

    MachineDraft {
        rows = List.copyOf(rows);
    }

    /**
     * @param target null when no engine could deliver it whole
     */
    record Row(
            String id,
            BlockKind kind,
            String source,
            @Nullable String target,
            List<Markup> markup,
            List<Finding> findings) {

        Row {
            markup = List.copyOf(markup);
            findings = List.copyOf(findings);
        }
    }

    /** What is translated; a row without a translation is left out, its finding says so. */
    List<PublishedBlock> blocks() {
        return rows.stream()
                .filter(row -> row.target() != null)
                .map(row -> new PublishedBlock(
                        row.id(), row.kind(), String.valueOf(row.target()), row.markup(), false, row.source()))
                .toList();
    }
}
