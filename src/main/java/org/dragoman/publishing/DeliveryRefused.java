package org.dragoman.publishing;

/** A destination refuses a delivery for good; the message tells a person why. Trying again would not help. */
public class DeliveryRefused extends RuntimeException {

    public DeliveryRefused(String sentence) {
        super(sentence);
    }
}
