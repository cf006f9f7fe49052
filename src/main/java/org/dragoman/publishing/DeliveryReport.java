package org.dragoman.publishing;

import java.time.Instant;

/**
 * A delivery and what it delivers.
 *
 * @param event what the publication is: the first one, a correction, a withdrawal
 * @param changed when the delivery came into its state
 */
public record DeliveryReport(Delivery delivery, PublicationEvent event, Instant changed) {}
