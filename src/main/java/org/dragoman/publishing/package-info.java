/**
 * What was approved, as it was approved, and its way to each publishing system. A publication never changes; payloads
 * and deliveries are made from it alone. Article and draft are known here only by what an approval hands over.
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
