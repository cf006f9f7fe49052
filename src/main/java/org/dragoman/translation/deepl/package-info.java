/** The engine deepl behind the port of {@link org.dragoman.translation}. */
@NullMarked
package org.dragoman.translation.deepl;

import org.jspecify.annotations.NullMarked;
