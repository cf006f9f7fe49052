package org.dragoman.publishing;

/** A delivery that cannot be tried again now; the message tells a person why. */
public class RetryRefused extends RuntimeException {

    public RetryRefused(String sentence) {
        super(sentence);
    }
}
