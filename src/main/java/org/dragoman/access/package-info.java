/**
 * Who may do what: people with a password, programs with a token, and the rights of both for each language and desk.
 */
@ApplicationModule(allowedDependencies = {"language"})
@NullMarked
package org.dragoman.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
