/**
 * Languages as the newsroom names them: BCP 47 tags, the parent a missing variant falls back to, direction and
 * names. Everything CLDR knows is asked of ICU here and nowhere else.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.dragoman.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
