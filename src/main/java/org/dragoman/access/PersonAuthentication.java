package org.dragoman.access;

import java.util.Arrays;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A {@link Person} as Spring Security carries it; its authorities are the rights' names, wherever they hold. */
public final class PersonAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Person person;

    public PersonAuthentication(Person person) {
        super(authorities(person));
        this.person = person;
        super.setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(Person person) {
        return Arrays.stream(Right.values())
                .filter(person::may)
                .<GrantedAuthority>map(right -> new SimpleGrantedAuthority(right.wireName()))
                .toList();
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
