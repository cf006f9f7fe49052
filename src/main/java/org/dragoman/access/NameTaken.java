package org.dragoman.access;

/** An account of that name is there already. */
public class NameTaken extends RuntimeException {

    NameTaken(String name) {
        super("There is an account \"" + name + "\" already; choose another name, or change that one.");
    }

    /** The sentence for the person. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
