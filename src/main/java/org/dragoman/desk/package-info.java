/**
 * Where the parts meet: the HTTP API, the pages, the command line, and the beans that the routes name.
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
            "review",
            "publishing"
        })
@NullMarked
package org.dragoman.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
