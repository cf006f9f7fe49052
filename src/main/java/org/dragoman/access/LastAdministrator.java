package org.dragoman.access;

/** Without this account nobody could make accounts any more. */
public class LastAdministrator extends RuntimeException {

    LastAdministrator() {
        super("This is the last administrator; give somebody else the right \"admin\" first.");
    }

    /** The sentence for the person. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
