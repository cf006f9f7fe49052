/**
 * The draft an editor works on: its segments and states, claims, decisions and findings.
 */
@ApplicationModule(
        allowedDependencies = {"language", "access", "audit", "jobs", "article", "glossary", "quality", "translation"})
@NullMarked
package org.dragoman.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
