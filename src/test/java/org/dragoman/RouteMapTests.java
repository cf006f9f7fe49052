package org.dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.yaml.snakeyaml.Yaml;

/** What Camel does not notice when it loads the routes: names that lead nowhere. */
class RouteMapTests {

    private static final Path FOLDER = Path.of("routes");
    private static final Pattern DIRECT = Pattern.compile("direct:([a-z-]+)");
    private static final Pattern BEAN_IN_TEXT = Pattern.compile("\\$\\{bean:(\\w+)\\?method=(\\w+)}");
    private static final Pattern OWN_TYPE = Pattern.compile("(?:^|')(org\\.dragoman\\.[a-z.]+\\.[A-Z]\\w*)(?:'|$)");

    private static final Map<String, Object> FILES = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                FILES.put(file.toString().replace('\\', '/'), new Yaml().load(Files.readString(file)));
            }
        }
    }

    @Test
    void everyRouteHasAnIdOfItsOwn() {
        assertThat(routes())
                .extracting(route -> route.get("id"))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void everyRouteSaysWhatItIs() {
        assertThat(routes())
                .allSatisfy(route -> assertThat((String) route.get("description"))
                        .as("description of " + route.get("id"))
                        .isNotBlank());
    }

    @Test
    void everyRouteNamesWhatBecomesOfItsFaults() {
        Set<Object> configurations = new TreeSet<>();
        entries("routeConfiguration").forEach(configuration -> configurations.add(configuration.get("id")));

        assertThat(routes())
                .allSatisfy(route -> assertThat(route.get("routeConfigurationId"))
                        .as("routeConfigurationId of " + route.get("id"))
                        .isIn(configurations));
    }

    @Test
    void everyCallReachesARoute() throws IOException {
        Set<String> offered = offered();

        assertThat(called())
                .allSatisfy(name -> assertThat(offered).as("direct:" + name).anyMatch(route -> reaches(name, route)));
    }

    @Test
    void everyRouteIsCalled() throws IOException {
        Set<String> called = called();

        assertThat(offered())
                .allSatisfy(route -> assertThat(called).as("direct:" + route).anyMatch(name -> reaches(name, route)));
    }

    @Test
    void everyBeanExistsAndHasTheMethod() throws ClassNotFoundException {
        Map<String, Class<?>> beans = beans();

        assertThat(beanCalls()).isNotEmpty().allSatisfy(call -> {
            assertThat(beans).as(call.toString()).containsKey(call.bean());
            assertThat(publicMethods(Objects.requireNonNull(beans.get(call.bean()))))
                    .as(call.toString())
                    .contains(call.method());
        });
    }

    @Test
    void everyBeanInAParameterExists() throws ClassNotFoundException {
        List<String> named = texts().stream()
                .filter(text -> text.startsWith("#"))
                .map(text -> text.substring(1))
                .toList();

        assertThat(beans().keySet()).containsAll(named);
    }

    @Test
    void everyTypeNamedExists() {
        List<String> types = texts().stream()
                .flatMap(text -> OWN_TYPE.matcher(text).results())
                .map(found -> found.group(1))
                .toList();

        assertThat(types)
                .isNotEmpty()
                .allSatisfy(
                        type -> assertThat(Class.forName(type).getPackageName()).startsWith("org.dragoman"));
    }

    @Test
    void theReadmeLinksEveryFile() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(FILES.keySet()).allSatisfy(file -> assertThat(readme).contains("](" + file + ")"));
    }

    /** A step that calls a bean. */
    private record BeanCall(String bean, String method) {}

    private static List<BeanCall> beanCalls() {
        List<BeanCall> calls = new ArrayList<>();
        for (Map<?, ?> step : maps()) {
            if (step.get("bean") instanceof Map<?, ?> bean) {
                String method = String.valueOf(bean.get("method"));
                calls.add(new BeanCall(String.valueOf(bean.get("ref")), method.replaceFirst("\\(.*", "")));
            }
        }
        for (String text : texts()) {
            BEAN_IN_TEXT
                    .matcher(text)
                    .results()
                    .forEach(found -> calls.add(new BeanCall(found.group(1), found.group(2))));
        }
        return calls;
    }

    /** By name: what Spring would make of the classes in the program. */
    private static Map<String, Class<?>> beans() throws ClassNotFoundException {
        Map<String, Class<?>> beans = new HashMap<>();
        for (BeanDefinition found :
                new ClassPathScanningCandidateComponentProvider(true).findCandidateComponents("org.dragoman")) {
            Class<?> type = Class.forName(found.getBeanClassName());
            beans.put(
                    AnnotationBeanNameGenerator.INSTANCE.generateBeanName(
                            (AnnotatedBeanDefinition) found, new SimpleBeanDefinitionRegistry()),
                    type);
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Bean.class)) {
                    beans.put(method.getName(), method.getReturnType());
                }
            }
        }
        return beans;
    }

    private static List<String> publicMethods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .toList();
    }

    private static Set<String> offered() {
        Set<String> names = new TreeSet<>();
        for (Map<?, ?> route : routes()) {
            if (route.get("from") instanceof Map<?, ?> from) {
                direct(String.valueOf(from.get("uri"))).forEach(names::add);
            }
        }
        return names;
    }

    /** By routes and by Java; a name that ends in a hyphen goes on with what is known only at run time. */
    private static Set<String> called() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Map<?, ?> step : maps()) {
            for (String kind : List.of("to", "toD", "wireTap", "enrich")) {
                if (step.get(kind) instanceof Map<?, ?> target) {
                    direct(String.valueOf(target.get("uri"))).forEach(names::add);
                }
            }
        }
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Pattern.compile("\"direct:([a-z-]+)")
                        .matcher(Files.readString(source))
                        .results()
                        .forEach(found -> names.add(found.group(1)));
            }
        }
        return names;
    }

    private static boolean reaches(String name, String route) {
        return name.endsWith("-") ? route.startsWith(name) : route.equals(name);
    }

    private static Stream<String> direct(String address) {
        return DIRECT.matcher(address).results().map((MatchResult found) -> found.group(1));
    }

    private static List<Map<?, ?>> routes() {
        return entries("route");
    }

    private static List<Map<?, ?>> entries(String kind) {
        List<Map<?, ?>> found = new ArrayList<>();
        for (Object file : FILES.values()) {
            for (Object entry : (List<?>) file) {
                if (((Map<?, ?>) entry).get(kind) instanceof Map<?, ?> route) {
                    found.add(route);
                }
            }
        }
        return found;
    }

    private static List<Map<?, ?>> maps() {
        List<Map<?, ?>> found = new ArrayList<>();
        nodes().forEach(node -> {
            if (node instanceof Map<?, ?> map) {
                found.add(map);
            }
        });
        return found;
    }

    private static List<String> texts() {
        return nodes().filter(String.class::isInstance).map(String.class::cast).toList();
    }

    private static Stream<Object> nodes() {
        return FILES.values().stream().flatMap(RouteMapTests::withAllBelow);
    }

    private static Stream<Object> withAllBelow(Object node) {
        Stream<?> below = Stream.empty();
        if (node instanceof Map<?, ?> map) {
            below = map.values().stream();
        } else if (node instanceof List<?> list) {
            below = list.stream();
        }
        return Stream.concat(Stream.of(node), below.filter(Objects::nonNull).flatMap(RouteMapTests::withAllBelow));
    }
}
