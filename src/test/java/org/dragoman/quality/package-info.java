@NullMarked
package org.dragoman.quality;

import org.jspecify.annotations.NullMarked;
