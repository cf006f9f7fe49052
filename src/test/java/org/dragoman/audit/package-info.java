@NullMarked
package org.dragoman.audit;

import org.jspecify.annotations.NullMarked;
