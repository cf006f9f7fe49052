/**
 * What was approved, as it was approved, and its way to each publishing system.
 */
@ApplicationModule(
        allowedDependencies = {
            "language",
            "access",
            "audit",
            "jobs",
            "article",
            "glossary",
            "quality",
            "translation",
            "review"
        })
@NullMarked
package org.dragoman.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
