package org.dragoman.review;

import java.util.List;
import org.dragoman.article.Block;
import org.dragoman.quality.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What the machine made of a block, and what the checks found in it.
 *
 * @param text XML text; null when no engine could deliver it whole
 */
public record MachineText(Block block, @Nullable String text, List<Finding> findings) {

    public MachineText {
        findings = List.copyOf(findings);
    }
}
