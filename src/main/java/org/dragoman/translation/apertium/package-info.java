/** The engine apertium behind the port of {@link org.dragoman.translation}. */
@NullMarked
package org.dragoman.translation.apertium;

import org.jspecify.annotations.NullMarked;
