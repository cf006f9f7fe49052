package org.dragoman.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.dragoman.access.Accounts;
import org.dragoman.access.Person;
import org.dragoman.access.PersonAuthentication;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives a session the rights its person has now, not those of the time of signing in; none when the account is gone. */
class CurrentRights extends OncePerRequestFilter {

    private final Accounts accounts;

    CurrentRights(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication session = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && session.getPrincipal() instanceof Person person) {
            Optional<Person> now = accounts.ofName(person.name());
            if (now.isEmpty()) {
                SecurityContextHolder.clearContext();
            } else if (!now.get().equals(person)) {
                SecurityContextHolder.setContext(new SecurityContextImpl(new PersonAuthentication(now.get())));
            }
        }
        chain.doFilter(request, response);
    }
}
