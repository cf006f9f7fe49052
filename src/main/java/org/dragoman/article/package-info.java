/**
 * The English article: its blocks and inline markup, its versions, and the readers that make it out of what a
 * newsroom hands over.
 */
@ApplicationModule(allowedDependencies = {"language", "access", "audit", "jobs"})
@NullMarked
package org.dragoman.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
