package org.dragoman.access;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Makes the account {@code admin} when a server starts and nobody may administer it. */
@Component
@ConditionalOnWebApplication
class FirstAdministrator implements ApplicationRunner {

    static final String NAME = "admin";

    private final Accounts accounts;
    private final String password;

    FirstAdministrator(Accounts accounts, @Value("${dragoman.admin.password:}") String password) {
        this.accounts = accounts;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.hasAdministrator()) {
            return;
        }
        try {
            AddedAccount added = accounts.add(new NewAccount(
                    NAME, password.isBlank() ? null : password, Set.of(Right.values()), Set.of(), Set.of()));
            if (added.password() != null) {
                print(added.password());
            }
        } catch (NameTaken anotherNodeWasFaster) {
            // it printed the password
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("DRAGOMAN_ADMIN_PASSWORD cannot be used: " + malformed.getMessage());
        }
    }

    /** To standard output and not to the log, which is kept and sent to other places. */
    @SuppressWarnings("SystemOut")
    private static void print(String password) {
        System.out.println("Administrator: " + NAME + ", password: " + password);
    }
}
