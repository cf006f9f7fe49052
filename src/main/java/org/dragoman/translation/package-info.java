/**
 * Machine translation: the port to the engines, the answers already paid for, and the ledger of what was billed.
 */
@ApplicationModule(allowedDependencies = {"language", "access", "audit", "jobs", "article", "glossary", "quality"})
@NullMarked
package org.dragoman.translation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
