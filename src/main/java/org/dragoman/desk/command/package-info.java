/**
 * The command line: translate a file, check glossaries, add an account. A command opens the data itself, or goes through
 * the server that has it.
 */
@NullMarked
package org.dragoman.desk.command;

import org.jspecify.annotations.NullMarked;
