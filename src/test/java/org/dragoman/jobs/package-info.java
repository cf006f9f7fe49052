/** Proofs that work survives, on both databases. */
@NullMarked
package org.dragoman.jobs;

import org.jspecify.annotations.NullMarked;
