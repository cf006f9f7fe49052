@NullMarked
package org.dragoman.translation;

import org.jspecify.annotations.NullMarked;
