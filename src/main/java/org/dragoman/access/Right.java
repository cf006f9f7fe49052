package org.dragoman.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a person or program may be allowed to do; most rights are narrowed by a {@link Grant}. */
public enum Right {
    /** Reads and edits drafts. */
    EDITOR,
    /** Approves drafts; includes editing them. */
    APPROVER,
    /** Keeps the glossaries of its languages. */
    TRANSLATOR,
    /** Reads publications and feeds. */
    PUBLISHER,
    /** Hands articles in. */
    INTAKE,
    /** Lifts holds and sees the numbers of its desks. */
    CHIEF,
    /** Everything, accounts included. */
    ADMIN;

    /** The name in the API and on the command line: {@code editor}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException with a sentence for people when there is no such right
     */
    public static Right ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(right -> right.wireName().equals(wireName.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + wireName + "\" is no right; the rights are " + all() + "."));
    }

    private static String all() {
        return Arrays.stream(values()).map(Right::wireName).collect(Collectors.joining(", "));
    }

    boolean includes(Right other) {
        return this == other || this == ADMIN || (this == APPROVER && other == EDITOR);
    }
}
