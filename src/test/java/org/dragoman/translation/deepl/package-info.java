@NullMarked
package org.dragoman.translation.deepl;

import org.jspecify.annotations.NullMarked;
