package org.dragoman.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Which route files are in force: those of the folder {@code DRAGOMAN_ROUTES} win over those in the jar by file name, so
 * that a newsroom changes one and keeps the others.
 */
public class RouteFiles implements EnvironmentPostProcessor {

    /** The core routes' addresses, comma-separated; Camel loads them itself and none may be broken. */
    private static final String CORE = "camel.main.routes-include-pattern";
    /** The destinations' addresses; each is loaded by itself, see {@link DestinationRoutes}. */
    static final String DESTINATIONS = "dragoman.destination-routes";

    private static final String SUFFIX = ".camel.yaml";
    private static final String DESTINATION_FOLDER = "destinations/";
    private static final String IN_JAR = "camel/";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Path folder = Path.of(environment.getProperty("DRAGOMAN_ROUTES", "./routes"));
        Map<String, String> files = inJar();
        files.putAll(inFolder(folder));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "route files", Map.of(CORE, addresses(files, false), DESTINATIONS, addresses(files, true))));
    }

    /** The core files of the folder, for saying where a route stands. */
    static List<Path> coreFiles() {
        Path folder = Path.of(Objects.requireNonNullElse(System.getenv("DRAGOMAN_ROUTES"), "./routes"));
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .map(file -> file.toAbsolutePath().normalize())
                    .sorted()
                    .toList();
        } catch (IOException noFolder) {
            return List.of();
        }
    }

    private static String addresses(Map<String, String> files, boolean destinations) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(DESTINATION_FOLDER) == destinations)
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(","));
    }

    private static Map<String, String> inJar() {
        Map<String, String> files = new TreeMap<>();
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + IN_JAR + "**/*" + SUFFIX)) {
                String address = resource.getURI().toString();
                String name = address.substring(address.lastIndexOf("/" + IN_JAR) + IN_JAR.length() + 1);
                files.put(name, "classpath:" + IN_JAR + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static Map<String, String> inFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (Stream<Path> found = Files.walk(folder, 2)) {
            return found.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .collect(Collectors.toMap(
                            file -> URI.create(folder.toUri() + "/")
                                    .normalize()
                                    .relativize(file.toUri())
                                    .getPath(),
                            file -> "file:" + file.toAbsolutePath().normalize()));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the routes, " + folder + ", cannot be read.", e);
        }
    }
}
