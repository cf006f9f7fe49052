package org.dragoman.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dragoman.publishing.Samples.approved;

import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.dragoman.jobs.Fence;
import org.dragoman.jobs.JobKey;
import org.dragoman.jobs.JobResult;
import org.dragoman.testing.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The routes of {@code routes/publish.camel.yaml} and the folder's, with the beans they call. */
class PublishRouteTests {

    private final PublishingFixture fixture = new PublishingFixture(
            Database.H2,
            new Destination("folder", Set.of(), Set.of()),
            new Destination("broken", Set.of(), Set.of()),
            new Destination("missing", Set.of(), Set.of()));
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private Exception fault = new IllegalStateException("not set");

    @TempDir
    Path outbox;

    @BeforeEach
    void start() throws Exception {
        camel.getRegistry().bind("deliveries", new TransactionalDeliveries());
        camel.getRegistry()
                .bind(
                        "outboxFolder",
                        new OutboxFolder(
                                outbox, new OutboxFiles(new NinjsFormat(), new HtmlFormat(), new ProvenanceFormat())));
        for (String file : new String[] {"publish.camel.yaml", "destinations/folder.camel.yaml"}) {
            PluginHelper.getRoutesLoader(camel)
                    .loadRoutes(ResourceHelper.resolveResource(camel, "file:routes/" + file));
        }
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:destination-broken").process(exchange -> {
                    throw fault;
                });
            }
        });
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void writesADeliveryToTheFolder() throws InterruptedException {
        Publication publication = fixture.publish(approved("a"));

        assertThat(run(publication, "folder")).isEqualTo(new JobResult.Done());

        Delivery delivery = fixture.delivery(publication);
        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivery.answer()).isEqualTo("Written to " + outbox.resolve("es") + ".");
        assertThat(Files.exists(outbox.resolve("es/a.json"))).isTrue();
    }

    @Test
    void waitsForTheEmbargo() throws InterruptedException {
        Publication publication =
                fixture.publish(Samples.embargoed("a", fixture.now().plusSeconds(60)));

        assertThat(run(publication, "folder"))
                .isEqualTo(new JobResult.Later(fixture.now().plusSeconds(60), "It is under embargo until then."));
        assertThat(outbox).isEmptyDirectory();
    }

    @Test
    void sendsNothingThatIsWithdrawn() throws InterruptedException {
        Publication publication = fixture.publish(approved("a"));
        JobKey job = fixture.delivery(publication).job();
        fixture.withdraw("a");

        assertThat(handler().run(new Fence(job, 1))).isEqualTo(new JobResult.Done());
        assertThat(outbox).isEmptyDirectory();
    }

    @Test
    void triesAgainWhenTheDestinationFails() throws InterruptedException {
        fault = new java.io.IOException("Connection refused");
        Publication publication = fixture.publish(approved("a"));

        assertThat(run(publication, "broken"))
                .isEqualTo(new JobResult.Failed(
                        "The destination broken failed: Connection refused",
                        fixture.now().plusSeconds(10)));
        assertThat(fixture.delivery(publication, "broken").state()).isEqualTo(DeliveryState.RETRYING);
    }

    @Test
    void endsWhenTheDestinationRefuses() throws InterruptedException {
        fault = new DeliveryRefused("No such section.");
        Publication publication = fixture.publish(approved("a"));

        assertThat(run(publication, "broken")).isEqualTo(new JobResult.Done());
        assertThat(fixture.delivery(publication, "broken").state()).isEqualTo(DeliveryState.FAILED);
    }

    @Test
    void saysThatADestinationHasNoRoute() throws InterruptedException {
        Publication publication = fixture.publish(approved("a"));

        run(publication, "missing");

        assertThat(fixture.delivery(publication, "missing").answer())
                .isEqualTo("The destination missing has no running route; look at"
                        + " routes/destinations/missing.camel.yaml.");
    }

    @Test
    void countsNoFailureWhenTheProgramStops() {
        fault = new ClosedByInterruptException();
        Publication publication = fixture.publish(approved("a"));

        assertThatThrownBy(() -> run(publication, "broken")).hasRootCauseInstanceOf(ClosedByInterruptException.class);
        assertThat(fixture.delivery(publication, "broken").state()).isEqualTo(DeliveryState.PENDING);
    }

    private JobResult run(Publication publication, String destination) throws InterruptedException {
        return handler()
                .run(new Fence(fixture.delivery(publication, destination).job(), 1));
    }

    private DeliverHandler handler() {
        return new DeliverHandler(
                camel.createProducerTemplate(),
                fixture.deliveries,
                new PublishingProperties(outbox, Map.of(), 8),
                Clock.systemUTC());
    }

    /** What Spring's proxy does. */
    public final class TransactionalDeliveries {

        public Outcome prepare(Fence fence) {
            return fixture.within(() -> fixture.deliveries.prepare(fence));
        }

        public Outcome delivered(Outcome.Sendable sent, String answer) {
            return fixture.within(() -> fixture.deliveries.delivered(sent, answer));
        }

        public Outcome failed(Outcome.Sendable sent, Throwable fault) {
            return fixture.within(() -> fixture.deliveries.failed(sent, fault));
        }
    }
}
