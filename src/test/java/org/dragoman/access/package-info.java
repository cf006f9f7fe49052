@NullMarked
package org.dragoman.access;

import org.jspecify.annotations.NullMarked;
