package org.dragoman.access;

import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/** Somebody asked for what they have no right to; the message tells them which right they lack. */
public class NotAllowed extends RuntimeException {

    NotAllowed(Right right, @Nullable LanguageTag language, @Nullable String desk) {
        super("This needs the \"" + right.wireName() + "\" right"
                + (language == null ? "" : " for " + language.englishName())
                + (desk == null ? "" : " at the desk " + desk)
                + "; ask an administrator for it.");
    }

    /** The sentence for the person. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
