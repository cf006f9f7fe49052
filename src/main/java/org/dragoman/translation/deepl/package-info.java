/**
 * The engine deepl behind the port of {@link org.dragoman.translation}, through DeepL's own client. All jobs share one
 * line to DeepL: so many requests in flight, so many a second, and everybody waits or stops when DeepL says so.
 * Glossaries are kept at DeepL where it has them for a language; elsewhere the terms travel inside the text as spans it
 * leaves alone. No answer is believed before its tags, spans and words are checked.
 */
@NullMarked
package org.dragoman.translation.deepl;

import org.jspecify.annotations.NullMarked;
