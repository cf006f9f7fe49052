package org.dragoman.desk;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says where the pages are, when everything has started. */
@Component
@ConditionalOnWebApplication
class ReadyLine {

    private final @Nullable InetAddress address;

    ReadyLine(@Value("${server.address:#{null}}") @Nullable InetAddress address) {
        this.address = address;
    }

    /** To standard output and not to the log: it is for whoever started the program. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    @SuppressWarnings("SystemOut")
    void print(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.println("Dragoman is ready: http://" + host() + ":"
                    + web.getWebServer().getPort());
        }
    }

    private String host() {
        if (address == null || address.isAnyLocalAddress()) {
            return "127.0.0.1";
        }
        String host = address.getHostAddress();
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
