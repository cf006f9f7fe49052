package org.dragoman.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.dragoman.access.Accounts;
import org.dragoman.access.NewAccount;
import org.dragoman.access.Person;
import org.dragoman.access.Right;
import org.dragoman.language.LanguageTag;
import org.dragoman.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What gets in and what does not, against a running server with the accounts and a few addresses to try. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = SecurityTests.AccountsOnly.class,
        properties = {
            "spring.flyway.enabled=false",
            "spring.main.banner-mode=off",
            "management.endpoints.web.exposure.include=health,prometheus",
            "management.endpoint.health.probes.enabled=true",
            "dragoman.admin.token=" + SecurityTests.ADMIN_TOKEN,
            "dragoman.admin.password=" + SecurityTests.ADMIN_PASSWORD,
            "spring.autoconfigure.exclude=org.apache.camel.spring.boot.CamelAutoConfiguration,"
                    + "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration"
        })
class SecurityTests {

    static final String ADMIN_TOKEN = "token-of-the-environment";
    static final String ADMIN_PASSWORD = "password of the environment";

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan("org.dragoman.access")
    @Import({
        SecurityConfiguration.class,
        ProblemAnswers.class,
        ErrorPages.class,
        LoginController.class,
        UsersController.class,
        ApiDescription.class,
        Probe.class
    })
    static class AccountsOnly {
        @Bean
        DataSource dataSource() {
            return Database.H2.fresh();
        }
    }

    @RestController
    static class Probe {
        record Body(int number) {}

        @GetMapping("/queue")
        String page(@AuthenticationPrincipal Person person) {
            return "queue of " + person.name();
        }

        @GetMapping("/api/probe/language")
        String language(@RequestParam LanguageTag language, @RequestParam(defaultValue = "1") int limit) {
            return language.value() + limit;
        }

        @PostMapping(value = "/api/probe/body", consumes = "application/json")
        Body body(@RequestBody Body body) {
            return body;
        }

        @GetMapping("/api/probe/fault")
        String fault() {
            throw new IllegalStateException("org.dragoman.Secret is broken");
        }

        @GetMapping("/api/probe/conflict")
        String conflict() {
            throw Refusal.conflict("Two rows are unread; read them.").with("unread", java.util.List.of("s1", "s2"));
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    private final HttpClient program = HttpClient.newHttpClient();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String editorsToken = "";

    @BeforeEach
    void addAnEditor() {
        accounts.remove("ana");
        editorsToken = accounts.add(
                        new NewAccount("ana", "correct horse", Set.of(Right.EDITOR), Set.of(), Set.of("politics")))
                .token();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return program.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send(request(path).header("Authorization", "Bearer " + token));
    }

    private HttpResponse<String> post(String path, String token, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static void isProblem(HttpResponse<String> answer, int status, String detail) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("\"status\":" + status)
                .contains("\"detail\":")
                .contains(detail);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("org.");
    }

    private HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        HttpResponse<String> page = browser.send(request("/login").build(), BodyHandlers.ofString());
        String form = "username=" + encode(name) + "&password=" + encode(password) + "&_csrf=" + csrf(page.body());
        return browser.send(
                request("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String csrf(String page) {
        Matcher field = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(field.find()).as(page).isTrue();
        return field.group(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/users", "/api/none", "/feeds/es.json", "/v3/api-docs", "/actuator/prometheus", "/actuator"
            })
    void programsWithoutATokenAreToldWhatToSend(String path) throws Exception {
        HttpResponse<String> answer = send(request(path));

        isProblem(answer, 401, "Authorization: Bearer TOKEN");
        assertThat(header(answer, "WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aPostWithoutATokenIs401AndNot403() throws Exception {
        isProblem(
                send(request("/api/users").POST(HttpRequest.BodyPublishers.ofString("{}"))),
                401,
                "Authorization: Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/users", "/actuator/health/readiness"})
    void aWrongTokenIsRefusedEverywhere(String path) throws Exception {
        isProblem(get(path, "wrong"), 401, "The API token is wrong");
        isProblem(get(path, ""), 401, "The API token is wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/users", "/v3/api-docs", "/actuator/prometheus"})
    void theEnvironmentsTokenOpensEverything(String path) throws Exception {
        HttpResponse<String> answer = get(path, ADMIN_TOKEN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void readinessIsPublic() throws Exception {
        assertThat(send(request("/actuator/health/readiness")).statusCode()).isEqualTo(200);
    }

    @Test
    void aMissingRightIs403WithItsName() throws Exception {
        isProblem(
                get("/api/users", editorsToken),
                403,
                "This needs the \\\"admin\\\" right; ask an administrator for it.");
    }

    @Test
    void administratorAddsAndListsAccounts() throws Exception {
        accounts.remove("cms");
        HttpResponse<String> added = post(
                "/api/users", ADMIN_TOKEN, "{\"name\":\"cms\",\"rights\":[\"publisher\"],\"languages\":[\"PT-br\"]}");

        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(header(added, "Location")).isEqualTo("/api/users/cms");
        assertThat(added.body())
                .startsWith("{\"name\":\"cms\",\"rights\":[\"publisher\"],\"languages\":[\"pt-BR\"],\"desks\":[],"
                        + "\"password\":\"");
        Matcher token = Pattern.compile("\"token\":\"([^\"]+)\"").matcher(added.body());
        assertThat(token.find()).isTrue();
        isProblem(get("/api/users", token.group(1)), 403, "\\\"admin\\\" right");
        assertThat(get("/api/users", ADMIN_TOKEN).body())
                .contains("{\"name\":\"cms\",\"rights\":[\"publisher\"],\"languages\":[\"pt-BR\"],\"desks\":[]}")
                .endsWith("\"next\":null,\"total\":3}");
        isProblem(
                post("/api/users", ADMIN_TOKEN, "{\"name\":\"cms\",\"rights\":[\"publisher\"]}"),
                409,
                "There is an account \\\"cms\\\" already");
        isProblem(
                post("/api/users", ADMIN_TOKEN, "{\"name\":\"dan\",\"rights\":[\"boss\"]}"),
                400,
                "\\\"boss\\\" is no right");
        isProblem(post("/api/users", ADMIN_TOKEN, "{\"name\":\"dan\"}"), 400, "needs at least one right");
    }

    @Test
    void whatTheFrameworkRefusesIsSaidInPlainWords() throws Exception {
        isProblem(get("/api/none", ADMIN_TOKEN), 404, "There is nothing at /api/none");
        isProblem(post("/api/probe/language", ADMIN_TOKEN, "{}"), 405, "takes no POST, only GET");
        isProblem(get("/api/probe/language", ADMIN_TOKEN), 400, "The parameter language is missing");
        isProblem(
                get("/api/probe/language?language=x1x1x1x1x", ADMIN_TOKEN),
                400,
                "The value \\\"x1x1x1x1x\\\" of language cannot be read; write a language tag like es");
        isProblem(get("/api/probe/language?language=es&limit=all", ADMIN_TOKEN), 400, "write a number");
        isProblem(post("/api/probe/body", ADMIN_TOKEN, "{\n\"number\":"), 400, "(line 2, column");
        isProblem(post("/api/probe/body", ADMIN_TOKEN, "{\"number\":\"many\"}"), 400, "cannot be read as the JSON");
        isProblem(post("/api/probe/body", ADMIN_TOKEN, ""), 400, "The body is missing or cannot be read");
        isProblem(
                send(request("/api/probe/body")
                        .header("Authorization", "Bearer " + ADMIN_TOKEN)
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("x"))),
                415,
                "The type text/plain is not taken here; send Content-Type: application/json");
        isProblem(
                send(request("/api/users")
                        .header("Authorization", "Bearer " + ADMIN_TOKEN)
                        .header("Accept", "image/png")),
                406,
                "no answer of the type asked for");
        isProblem(get("/api/probe/fault", ADMIN_TOKEN), 500, "Something went wrong in the program");
    }

    @Test
    void aRefusalCarriesItsFields() throws Exception {
        HttpResponse<String> answer = get("/api/probe/conflict", ADMIN_TOKEN);

        isProblem(answer, 409, "Two rows are unread; read them.");
        assertThat(answer.body()).contains("\"unread\":[\"s1\",\"s2\"]");
    }

    @Test
    void whatTheContainerRefusesIsAProblemToo() throws Exception {
        isProblem(get("/api/articles/a%2Fb;x", ADMIN_TOKEN), 400, "The address is malformed");
    }

    @Test
    void pagesSendStrangersToTheSignInPage() throws Exception {
        HttpResponse<String> answer = send(request("/queue"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).endsWith("/login");
    }

    @Test
    void signsInByNameAndPassword() throws Exception {
        HttpResponse<String> answer = signIn("admin", ADMIN_PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).endsWith("/queue");
        assertThat(header(answer, "Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");
        HttpResponse<String> page = browser.send(request("/queue").build(), BodyHandlers.ofString());
        assertThat(page.body()).isEqualTo("queue of admin");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void aWrongPasswordStaysOutside() throws Exception {
        assertThat(header(signIn("ana", "wrong"), "Location")).endsWith("/login?error");
    }

    @Test
    void aSessionChangesNothingWithoutItsCsrfToken() throws Exception {
        signIn("admin", ADMIN_PASSWORD);
        HttpRequest.Builder post = request("/api/users")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"eve\",\"rights\":[\"admin\"]}"));

        isProblem(browser.send(post.build(), BodyHandlers.ofString()), 403, "The page is out of date; load it again.");
        assertThat(accounts.ofName("eve")).isEmpty();

        String token = csrf(
                browser.send(request("/login").build(), BodyHandlers.ofString()).body());
        HttpResponse<String> added =
                browser.send(post.copy().header("X-CSRF-TOKEN", token).build(), BodyHandlers.ofString());
        assertThat(added.statusCode()).isEqualTo(201);
        accounts.remove("eve");
    }

    @Test
    void aSessionFollowsTheAccount() throws Exception {
        signIn("ana", "correct horse");
        HttpRequest users = request("/api/users").build();
        assertThat(browser.send(users, BodyHandlers.ofString()).statusCode()).isEqualTo(403);

        accounts.change(new NewAccount("ana", null, Set.of(Right.ADMIN), Set.of(), Set.of()));
        assertThat(browser.send(users, BodyHandlers.ofString()).statusCode()).isEqualTo(200);

        accounts.remove("ana");
        assertThat(browser.send(users, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }

    @Test
    void errorsOfPagesArePages() throws Exception {
        signIn("admin", ADMIN_PASSWORD);
        HttpResponse<String> answer = browser.send(
                request("/no-such-page").header("Accept", "text/html").build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("There is nothing at /no-such-page");
    }

    @Test
    void onlySwaggersPageMayStyleInline() throws Exception {
        signIn("admin", ADMIN_PASSWORD);
        HttpResponse<String> answer =
                browser.send(request("/swagger-ui/index.html").build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("style-src 'self' 'unsafe-inline'")
                .doesNotContain("script-src");
    }
}
