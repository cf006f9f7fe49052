package org.dragoman.publishing;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.dragoman.jobs.Fence;
import org.dragoman.jobs.JobHandler;
import org.dragoman.jobs.JobKey;
import org.dragoman.jobs.JobResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands a delivery's job to the route {@code direct:deliver} and tells the queue what came of it. */
@Component
class DeliverHandler implements JobHandler {

    private static final Duration PAUSE_OF_BUSY_DESTINATION = Duration.ofSeconds(2);

    private final ProducerTemplate camel;
    private final Deliveries deliveries;
    private final Clock clock;
    private final int threadsOfOneDestination;
    private final Map<String, Semaphore> destinations = new ConcurrentHashMap<>();

    DeliverHandler(ProducerTemplate camel, Deliveries deliveries, PublishingProperties properties, Clock clock) {
        this.camel = camel;
        this.deliveries = deliveries;
        this.clock = clock;
        this.threadsOfOneDestination = Math.max(1, properties.deliverThreads() / 2);
    }

    @Override
    public String task() {
        return Delivery.TASK;
    }

    @Override
    public JobResult run(Fence job) throws InterruptedException {
        String destination = deliveries.destinationOf(job.key()).orElse("");
        Semaphore room = destinations.computeIfAbsent(destination, name -> new Semaphore(threadsOfOneDestination));
        if (!room.tryAcquire()) {
            return new JobResult.Later(
                    clock.instant().plus(PAUSE_OF_BUSY_DESTINATION),
                    "The destination " + destination + " has its share of the threads in use.");
        }
        try {
            return result(throughRoute(job));
        } finally {
            room.release();
        }
    }

    @Override
    public void givenUp(JobKey job, String reason) {
        deliveries.givenUp(job, reason);
    }

    private @Nullable Object throughRoute(Fence job) throws InterruptedException {
        try {
            return camel.requestBody("direct:deliver?block=false", job);
        } catch (CamelExecutionException e) {
            if (e.getCause() instanceof InterruptedException interruption) {
                throw interruption;
            }
            throw e;
        }
    }

    private static JobResult result(@Nullable Object outcome) {
        if (outcome instanceof Outcome.NotYet notYet) {
            return new JobResult.Later(notYet.until(), "It is under embargo until then.");
        }
        if (outcome instanceof Outcome.TryAgain again) {
            return new JobResult.Failed(again.reason(), again.notBefore());
        }
        if (outcome instanceof Outcome.Delivered
                || outcome instanceof Outcome.Refused
                || outcome instanceof Outcome.AlreadyDone) {
            return new JobResult.Done();
        }
        throw new IllegalStateException(
                "The route direct:deliver ended without an outcome; compare routes/publish.camel.yaml with the original.");
    }
}
