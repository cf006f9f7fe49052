@NullMarked
package org.dragoman.desk.command;

import org.jspecify.annotations.NullMarked;
