/**
 * Apertium behind the port of {@link org.dragoman.translation}: a rule-based translator that needs no key and no
 * network, called as separate programs. Hidden here are its stream format, the running of its pipelines, and what is
 * done so that terms, names, addresses and tags come through whole.
 */
@NullMarked
package org.dragoman.translation.apertium;

import org.jspecify.annotations.NullMarked;
