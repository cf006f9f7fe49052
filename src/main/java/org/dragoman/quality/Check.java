package org.dragoman.quality;

import java.util.List;

/** One thing worth looking at in a translation. */
public interface Check {

    /** What it finds in a block whose target is not empty; an empty list when all is well. */
    List<Finding> check(TranslatedBlock block);
}
