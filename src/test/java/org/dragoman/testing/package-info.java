/** What several tests share: databases, servers, processes. */
@NullMarked
package org.dragoman.testing;

import org.jspecify.annotations.NullMarked;
