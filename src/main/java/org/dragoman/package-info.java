/** Where the program starts; everything it does is in the packages below, one for each feature. */
@NullMarked
package org.dragoman;

import org.jspecify.annotations.NullMarked;
