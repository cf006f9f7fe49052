package org.dragoman.publishing;

/** A destination cannot take a delivery now; the message tells a person why. It is tried again. */
public class DestinationUnavailable extends RuntimeException {

    public DestinationUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
