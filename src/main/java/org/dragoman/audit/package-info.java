/**
 * Who did what, and when: the history of articles and drafts, kept in the transaction of the change itself.
 */
@ApplicationModule(allowedDependencies = {"language"})
@NullMarked
package org.dragoman.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
