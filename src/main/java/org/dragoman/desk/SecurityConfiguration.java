package org.dragoman.desk;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.apache.catalina.core.StandardHost;
import org.dragoman.access.Accounts;
import org.dragoman.access.PersonAuthentication;
import org.dragoman.access.TokenSignIn;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.web.servlet.PathRequest;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Who gets in: programs by {@code Authorization: Bearer}, people by the sign-in page; the pages also call the API, with
 * their session and its CSRF token. What a person may do is asked of {@link org.dragoman.access.Person} in the
 * controllers.
 */
@Configuration
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final String PAGES_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    /** Swagger UI sets styles in its markup. */
    private static final String SWAGGER_POLICY = PAGES_POLICY + "; style-src 'self' 'unsafe-inline'";

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Accounts accounts;
    private final TokenSignIn tokens;
    private final AuthenticationEntryPoint challenge;
    private final HandlerExceptionResolver problems;

    // lazy, because filters are made before the servlet context is there
    SecurityConfiguration(
            Accounts accounts,
            TokenSignIn tokens,
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.problems = problems;
        this.challenge = (request, response, failure) -> problems.resolveException(request, response, null, failure);
    }

    /** What programs call. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        http.securityMatcher(ProgramPaths.PATTERNS)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .addFilterBefore(tokenFilter(), CsrfFilter.class)
                .addFilterAfter(new CurrentRights(accounts), SecurityContextHolderFilter.class)
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityConfiguration::needsCsrfToken))
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers(headers, PAGES_POLICY))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(challenge)
                        .accessDeniedHandler((request, response, denied) ->
                                problems.resolveException(request, response, null, denied)));
        return http.build();
    }

    /** Style sheets, scripts and pictures: public, and kept by browsers as long as their own headers say. */
    @Bean
    @Order(2)
    SecurityFilterChain assets(HttpSecurity http) throws Exception {
        http.securityMatcher(PathRequest.toStaticResources().atCommonLocations())
                .securityContext(context -> context.disable())
                .sessionManagement(session -> session.disable())
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers(headers.cacheControl(cache -> cache.disable()), PAGES_POLICY))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return http.build();
    }

    /** The page to try the API at. */
    @Bean
    @Order(3)
    SecurityFilterChain swagger(HttpSecurity http) throws Exception {
        http.securityMatcher("/swagger-ui.html", "/swagger-ui/**");
        return pages(http, SWAGGER_POLICY);
    }

    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return pages(http, PAGES_POLICY);
    }

    private SecurityFilterChain pages(HttpSecurity http, String policy) throws Exception {
        http.addFilterAfter(new CurrentRights(accounts), SecurityContextHolderFilter.class)
                .headers(headers -> headers(headers, policy))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers("/login", "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .requestCache(cache -> cache.requestCache(askedPage()))
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/queue"))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"));
        return http.build();
    }

    /** Remembers which page was asked for before signing in, and leads there without a mark in its address. */
    @SuppressWarnings("NullAway") // null is how it is told to set no mark; its signature does not say so
    private static RequestCache askedPage() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(SecurityConfiguration::isPage);
        return cache;
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && !"XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                && String.valueOf(request.getHeader("Accept")).contains("text/html");
    }

    @Bean
    CookieSameSiteSupplier sessionCookieIsLax() {
        return CookieSameSiteSupplier.ofLax();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerErrors() {
        return factory -> factory.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(ContainerErrors.class.getName()));
    }

    private AuthenticationFilter tokenFilter() {
        AuthenticationManager manager = given -> tokens.personOf(String.valueOf(given.getCredentials()))
                .map(PersonAuthentication::new)
                .orElseThrow(() -> new BadCredentialsException("The API token is wrong or was replaced."));
        AuthenticationFilter filter = new AuthenticationFilter(manager, BearerToken::of);
        filter.setSuccessHandler((request, response, authentication) -> {});
        filter.setFailureHandler(challenge::commence);
        return filter;
    }

    /** No foreign page can send the header of a token, and who is not signed in is told 401, not 403. */
    private static boolean needsCsrfToken(HttpServletRequest request) {
        return !SAFE_METHODS.contains(request.getMethod())
                && BearerToken.of(request) == null
                && SecurityContextHolder.getContext().getAuthentication() != null;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, String policy) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
