package org.dragoman.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Knows programs by their API token. */
@Component
public class TokenSignIn {

    private final Accounts accounts;
    private final @Nullable String administratorsHash;

    TokenSignIn(Accounts accounts, @Value("${dragoman.admin.token:}") String administratorsToken) {
        this.accounts = accounts;
        this.administratorsHash = administratorsToken.isBlank() ? null : Secrets.hash(administratorsToken.strip());
    }

    /** Whose token it is; empty when it is nobody's. */
    public Optional<Person> personOf(String token) {
        if (administratorsHash != null && Secrets.same(administratorsHash, Secrets.hash(token))) {
            return Optional.of(administrator());
        }
        return accounts.ofToken(token);
    }

    private static Person administrator() {
        List<Grant> everything =
                Arrays.stream(Right.values()).map(Grant::everywhere).toList();
        return new Person(FirstAdministrator.NAME, everything);
    }
}
