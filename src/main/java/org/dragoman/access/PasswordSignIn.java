package org.dragoman.access;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Signs people in by name and password, and makes guessing slow. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final FailedSignIns failures;

    PasswordSignIn(Accounts accounts, FailedSignIns failures) {
        this.accounts = accounts;
        this.failures = failures;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String name = given.getName();
        if (failures.isLocked(name)) {
            throw new LockedException("Too many failed attempts for this name; try again in a few minutes.");
        }
        Person person = accounts.ofPassword(name, String.valueOf(given.getCredentials()))
                .orElseThrow(() -> {
                    failures.count(name);
                    return new BadCredentialsException("The name or the password is wrong.");
                });
        failures.forget(name);
        return new PersonAuthentication(person);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
