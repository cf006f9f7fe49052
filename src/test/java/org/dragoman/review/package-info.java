/** Tests of the review. */
@NullMarked
package org.dragoman.review;

import org.jspecify.annotations.NullMarked;
