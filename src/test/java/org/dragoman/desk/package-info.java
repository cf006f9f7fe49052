@NullMarked
package org.dragoman.desk;

import org.jspecify.annotations.NullMarked;
