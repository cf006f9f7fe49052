/**
 * The newsroom's terms: their files, the term base in force, finding terms in a source and verifying them in a
 * translation.
 */
@ApplicationModule(allowedDependencies = {"language", "access", "audit", "jobs", "article"})
@NullMarked
package org.dragoman.glossary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
