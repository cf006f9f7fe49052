package org.dragoman.desk;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dragoman.jobs.DataFolderInUse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;

/**
 * Why the program cannot start, when it is something that whoever starts it can mend.
 *
 * @param sentence one line: what is wrong and what to do
 */
public record StartFailure(String sentence) {

    /** A sentence about a setting begins with its name. */
    private static final Pattern SETTING = Pattern.compile("(DRAGOMAN|DEEPL|SERVER|SPRING)_[A-Z_]+ .*", Pattern.DOTALL);

    /** Empty for a fault of the program itself. */
    public static Optional<StartFailure> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String sentence = sentence(cause);
            if (sentence != null) {
                return Optional.of(new StartFailure(sentence.strip().replaceAll("\\s*[\\r\\n]+\\s*", " ")));
            }
        }
        return BrokenRoute.in(failure).map(broken -> new StartFailure(broken.sentence()));
    }

    private static @Nullable String sentence(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof PortInUseException port) {
            return "Port " + port.getPort() + " is in use; set SERVER_PORT to another one, or stop what uses it.";
        }
        if (cause instanceof DataFolderInUse) {
            return message + " Stop it first, or name another folder in DRAGOMAN_DATA.";
        }
        if (cause instanceof BindException bind) {
            return setting(bind);
        }
        if (cause instanceof InvalidConfigurationPropertyValueException invalid) {
            return unreadable(invalid.getName(), invalid.getValue(), "write a number");
        }
        if (message.startsWith("port out of range")) {
            return "SERVER_PORT is no port; write a number from 0 to 65535.";
        }
        if (message.startsWith("The data folder ")) {
            return message + " Let the program's user write there, or name another one in DRAGOMAN_DATA.";
        }
        if (cause instanceof SQLException || message.contains("'url' must start with")) {
            return "The database cannot be opened: " + firstLine(message) + " Check SPRING_DATASOURCE_URL,"
                    + " SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.";
        }
        return SETTING.matcher(message).matches() ? message : null;
    }

    /** A setting whose value cannot be read; its own sentence where the reading class says one. */
    private static String setting(BindException bind) {
        Throwable root = bind;
        while (root.getCause() != null) {
            root = root.getCause();
            if (SETTING.matcher(String.valueOf(root.getMessage())).matches()) {
                return String.valueOf(root.getMessage());
            }
        }
        Object value = bind.getProperty() == null ? null : bind.getProperty().getValue();
        String said = root instanceof NumberFormatException ? "write a number" : "it cannot be read";
        return unreadable(bind.getName().toString(), value, said);
    }

    private static String unreadable(String property, @Nullable Object value, String said) {
        return environmentName(property) + " is \"" + value + "\"; " + said + ".";
    }

    private static String environmentName(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("no reason given").strip();
        return line.endsWith(".") ? line : line + ".";
    }
}
