package org.dragoman.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last line of a start, after all that the parts have to say: where the desk is. */
@Component
@ConditionalOnWebApplication
class Greeting {

    private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);

    private final Environment environment;
    private final String address;

    Greeting(Environment environment, @Value("${server.address:127.0.0.1}") String address) {
        this.environment = environment;
        this.address = address;
    }

    @Order
    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        LOG.info("Dragoman is ready: http://{}:{}/", address, environment.getProperty("local.server.port"));
    }
}
