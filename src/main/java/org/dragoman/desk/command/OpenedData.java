package org.dragoman.desk.command;

import org.dragoman.desk.StartFailure;
import org.dragoman.jobs.DataFolderInUse;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The program's beans on the data, without server, routes and jobs. */
final class OpenedData implements AutoCloseable {

    private final ConfigurableApplicationContext beans;

    private OpenedData(ConfigurableApplicationContext beans) {
        this.beans = beans;
    }

    /**
     * @throws CommandRefused when a server has the data, or it cannot be opened
     */
    static OpenedData open(Class<?> application) {
        try {
            return new OpenedData(new SpringApplicationBuilder(application)
                    .web(WebApplicationType.NONE)
                    // only the beans that a command asks for
                    .lazyInitialization(true)
                    .run(
                            "--logging.level.root=warn",
                            "--logging.level.org.flywaydb=error",
                            "--spring.autoconfigure.exclude=org.apache.camel.spring.boot.CamelAutoConfiguration"));
        } catch (RuntimeException failure) {
            throw refusal(failure);
        }
    }

    private static RuntimeException refusal(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataFolderInUse inUse) {
                return CommandRefused.badInput(
                        inUse.getMessage() + " Go through it: set DRAGOMAN_URL to its address and DRAGOMAN_TOKEN to"
                                + " your API token; or stop it.");
            }
        }
        return StartFailure.of(failure)
                .<RuntimeException>map(known -> CommandRefused.fault(known.sentence()))
                .orElse(failure);
    }

    /**
     * @throws CommandRefused when the data cannot be used
     */
    <T> T bean(Class<T> type) {
        try {
            return beans.getBean(type);
        } catch (RuntimeException failure) {
            throw refusal(failure);
        }
    }

    @Override
    public void close() {
        beans.close();
    }
}
