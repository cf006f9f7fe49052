package org.dragoman.desk;

import org.dragoman.jobs.JobPools;
import org.dragoman.publishing.Deliveries;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens the pools of jobs when everything else has started. Camel starts its routes at the end of the context's refresh,
 * after every lifecycle bean, so no phase is late enough for jobs that run into routes. A command opens none.
 */
@Component
@ConditionalOnWebApplication
class StartOfWork {

    private final Upkeep upkeep;
    private final JobPools pools;
    private final Samples samples;
    private final Deliveries deliveries;
    private final InboxAtStart inbox;

    StartOfWork(Upkeep upkeep, JobPools pools, Samples samples, Deliveries deliveries, InboxAtStart inbox) {
        this.upkeep = upkeep;
        this.pools = pools;
        this.samples = samples;
        this.deliveries = deliveries;
        this.inbox = inbox;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() throws InterruptedException {
        if (deliveries.areOpen()) {
            inbox.awaitTaken();
        }
        pools.start();
        // only now are those given back that this node held when it ended
        upkeep.moveOrphans();
        samples.take();
    }
}
