package org.dragoman.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.Resource;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.dragoman.publishing.PublishingProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Loads the destinations' route files one by one: a broken one stops only itself, and health says so. */
@Component("destinations-routes")
class DestinationRoutes implements CamelContextConfiguration, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(DestinationRoutes.class);

    private final List<String> addresses;
    private final Set<String> names;
    private final Map<String, String> broken = new LinkedHashMap<>();

    DestinationRoutes(
            @Value("${" + RouteFiles.DESTINATIONS + ":}") List<String> addresses, PublishingProperties settings) {
        this.addresses = addresses;
        this.names = settings.destinations().keySet();
    }

    @Override
    public void beforeApplicationStart(CamelContext camel) {
        // the core routes come first
    }

    @Override
    public void afterApplicationStart(CamelContext camel) {
        addresses.forEach(address -> load(camel, address));
        names.forEach(name -> requireRoute((ModelCamelContext) camel, name));
    }

    /** A name in the settings that no file serves: its deliveries would be tried in vain. */
    private void requireRoute(ModelCamelContext camel, String name) {
        String beginning = "direct:destination-" + name;
        boolean served = camel.getRouteDefinitions().stream()
                .anyMatch(route -> beginning.equals(route.getInput().getEndpointUri()));
        if (!served) {
            String sentence =
                    "No route begins with " + beginning + ": put a file for it into routes/destinations, or take"
                            + " the name out of dragoman.destinations.";
            if (broken.putIfAbsent(name, sentence) == null) {
                LOG.error("{} Until then nothing is delivered to {}.", sentence, name);
            }
        }
    }

    private void load(CamelContext camel, String address) {
        Resource resource = ResourceHelper.resolveResource(camel, address);
        try {
            PluginHelper.getRoutesLoader(camel).loadRoutes(resource);
            NamedConfigurations.check((ModelCamelContext) camel, address);
        } catch (Exception problem) {
            remove(camel, address);
            String sentence = BrokenRoute.of(problem, address).sentence();
            broken.put(address.substring(address.lastIndexOf('/') + 1), sentence);
            LOG.error("{} This destination is off until the file is mended and the program started again.", sentence);
        }
    }

    /** What was loaded of a file before its trouble showed. */
    private static void remove(CamelContext camel, String address) {
        try {
            List<RouteDefinition> loaded = ((ModelCamelContext) camel)
                    .getRouteDefinitions().stream()
                            .filter(route -> route.getResource() != null
                                    && address.equals(route.getResource().getLocation()))
                            .toList();
            ((ModelCamelContext) camel).removeRouteDefinitions(loaded);
        } catch (Exception stuck) {
            LOG.warn("The routes of {} could not all be removed: {}", address, stuck.getMessage());
        }
    }

    @Override
    public Health health() {
        return broken.isEmpty()
                ? Health.up().build()
                : Health.unknown().withDetails(new LinkedHashMap<>(broken)).build();
    }
}
