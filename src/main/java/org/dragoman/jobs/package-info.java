/**
 * Work that survives: pools of jobs on the program's own database, their fence, wake-up and take-back, and what becomes
 * of a job that fails or kills the process. It knows ids and due times, nothing of articles.
 */
@ApplicationModule(allowedDependencies = {"language", "access", "audit"})
@NullMarked
package org.dragoman.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
