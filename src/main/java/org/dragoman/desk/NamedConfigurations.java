package org.dragoman.desk;

import org.apache.camel.CamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses a route that names a configuration which is in no file: Camel would run it with its own way with faults, which
 * loses work.
 */
@Component
class NamedConfigurations implements CamelContextConfiguration {

    @Override
    public void beforeApplicationStart(CamelContext camel) {
        check((ModelCamelContext) camel, null);
    }

    @Override
    public void afterApplicationStart(CamelContext camel) {
        // the destinations' routes are checked as they are loaded
    }

    /**
     * @param address of the one file to check; null checks all
     * @throws IllegalStateException in the words that {@link BrokenRoute} reads
     */
    static void check(ModelCamelContext camel, @Nullable String address) {
        for (RouteDefinition route : camel.getRouteDefinitions()) {
            String file = route.getResource() == null ? "" : route.getResource().getLocation();
            String named = route.getRouteConfigurationId();
            if ((address == null || address.equals(file))
                    && named != null
                    && camel.getRouteConfigurationDefinition(named) == null) {
                throw new IllegalStateException("the route " + route.getRouteId() + " in " + file
                        + " names the routeConfiguration " + named + " that is in no file");
            }
        }
    }
}
