package org.dragoman.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/** Refuses a database on which the program would lose work, before anything is written to it. */
public class DatabaseAddress implements EnvironmentPostProcessor, Ordered {

    /** Without the first H2 writes commits half a second late; without the second it does not know our SQL. */
    private static final List<String> H2_NEEDS = List.of("WRITE_DELAY=0", "MODE=PostgreSQL");

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String address = environment.getProperty("spring.datasource.url");
        if (address != null) {
            check(address);
        }
    }

    /**
     * @throws IllegalArgumentException with what to change; the address itself is not in it, for it may hold a password
     */
    static void check(String address) {
        if (address.startsWith("jdbc:postgresql:") || address.startsWith("jdbc:h2:mem:")) {
            return;
        }
        if (!address.startsWith("jdbc:h2:")) {
            throw new IllegalArgumentException("SPRING_DATASOURCE_URL names no database that Dragoman works with; write"
                    + " jdbc:postgresql://host/database, or leave it out for H2 in DRAGOMAN_DATA.");
        }
        List<String> missing = missing(address);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "SPRING_DATASOURCE_URL would lose work when the program is killed; write ;"
                            + String.join(";", missing) + " at its end.");
        }
    }

    private static List<String> missing(String address) {
        List<String> given = Arrays.stream(address.split(";"))
                .map(setting -> setting.strip().toUpperCase(Locale.ROOT))
                .toList();
        List<String> missing = new ArrayList<>(H2_NEEDS);
        missing.removeIf(setting -> given.contains(setting.toUpperCase(Locale.ROOT)));
        return missing;
    }
}
