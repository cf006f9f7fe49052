package org.dragoman.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.impl.DefaultCamelContext;
import org.dragoman.publishing.PublishingProperties;
import org.dragoman.publishing.PublishingProperties.Filter;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class DestinationRoutesTests {

    private static Health health(Map<String, Filter> configured, String... files) throws Exception {
        DestinationRoutes routes =
                new DestinationRoutes(List.of(files), new PublishingProperties(Path.of("published"), configured, 8));
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            routes.afterApplicationStart(camel);
        }
        return routes.health();
    }

    @Test
    void saysWhichNameOfTheSettingsNoRouteServes() throws Exception {
        Health health = health(Map.of("cms", new Filter(Set.of(), Set.of())));

        assertThat(health.getStatus()).isEqualTo(Status.UNKNOWN);
        assertThat(health.getDetails())
                .isEqualTo(Map.of(
                        "cms",
                        "No route begins with direct:destination-cms: put a file for it into routes/destinations, or take"
                                + " the name out of dragoman.destinations."));
    }

    @Test
    void isWellWhenNothingIsConfigured() throws Exception {
        assertThat(health(Map.of()).getStatus()).isEqualTo(Status.UP);
    }
}
