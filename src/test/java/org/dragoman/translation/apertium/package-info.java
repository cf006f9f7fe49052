@NullMarked
package org.dragoman.translation.apertium;

import org.jspecify.annotations.NullMarked;
