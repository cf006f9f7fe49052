package org.dragoman.translation;

import java.util.Locale;

/** Why a draft waits for something that only a person or the outside can change. */
public enum HeldCode {
    /** No engine serves the language. */
    NO_ENGINE,
    /** The engine refuses the key. */
    KEY,
    /** The engine's quota is used up. */
    QUOTA,
    /** The newsroom's own budget is used up. */
    BUDGET,
    ENGINE_DOWN,
    /** It failed five times, or ended the program three times. */
    POISON,
    /** An editor holds it. */
    EDITOR;

    public static HeldCode ofWireName(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
