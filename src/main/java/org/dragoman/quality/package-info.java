/**
 * Checks of a translation against its source, one small class a check; each says what it found and how bad it is.
 */
@ApplicationModule(allowedDependencies = {"language", "access", "audit", "jobs", "article", "glossary"})
@NullMarked
package org.dragoman.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
