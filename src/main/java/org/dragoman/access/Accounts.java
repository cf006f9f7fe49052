package org.dragoman.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people and programs that may use the desk. */
@Service
public class Accounts {

    private static final int SHORTEST_PASSWORD = 8;
    /** Bcrypt reads no further. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    private final AccountTable table;
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    /** Compared with when there is no such account, so that an answer takes as long as for one that is there. */
    private final String nobodysHash = encoder.encode(Secrets.password());

    Accounts(AccountTable table) {
        this.table = table;
    }

    /**
     * Makes an account with an API token.
     *
     * @throws NameTaken when there is one of that name
     * @throws IllegalArgumentException with a sentence for people when the password cannot be taken
     */
    @Transactional
    public AddedAccount add(NewAccount account) {
        String given = account.password();
        String password = given == null ? Secrets.password() : given;
        String hash = hashOf(password);
        if (!table.insert(account.name(), hash)) {
            throw new NameTaken(account.name());
        }
        List<Grant> grants = account.grants();
        table.insertGrants(account.name(), grants);
        String token = Secrets.token();
        table.insertToken(account.name(), Secrets.hash(token));
        return new AddedAccount(new Person(account.name(), grants), given == null ? password : null, token);
    }

    /**
     * Changes rights, and the password when one is given; the name must exist.
     *
     * @return whether there is such an account
     * @throws IllegalArgumentException with a sentence for people when the password cannot be taken
     * @throws LastAdministrator when nobody would be left who may make accounts
     */
    @Transactional
    public boolean change(NewAccount account) {
        if (table.passwordHash(account.name()).isEmpty()) {
            return false;
        }
        if (!account.rights().contains(Right.ADMIN)) {
            requireAnotherAdministrator(account.name());
        }
        String password = account.password();
        if (password != null) {
            table.updatePassword(account.name(), hashOf(password));
        }
        table.deleteGrants(account.name());
        table.insertGrants(account.name(), account.grants());
        return true;
    }

    /** Replaces every API token of the account by a new one, which is returned; empty when there is no such account. */
    @Transactional
    public Optional<String> renewToken(String name) {
        if (table.passwordHash(name).isEmpty()) {
            return Optional.empty();
        }
        String token = Secrets.token();
        table.deleteTokens(name);
        table.insertToken(name, Secrets.hash(token));
        return Optional.of(token);
    }

    /**
     * Whether there was such an account.
     *
     * @throws LastAdministrator when nobody would be left who may make accounts
     */
    @Transactional
    public boolean remove(String name) {
        requireAnotherAdministrator(name);
        return table.delete(name);
    }

    private void requireAnotherAdministrator(String name) {
        if (table.isOnlyOneWith(Right.ADMIN, name)) {
            throw new LastAdministrator();
        }
    }

    /** Everybody, by name. */
    public List<Person> all() {
        return table.all();
    }

    public Optional<Person> ofName(String name) {
        return table.ofName(name);
    }

    boolean hasAdministrator() {
        return table.anyWith(Right.ADMIN);
    }

    /** The person of that name, when the password is right. */
    Optional<Person> ofPassword(String name, String password) {
        Optional<String> hash = table.passwordHash(name);
        boolean right = matches(password, hash.orElse(nobodysHash));
        return right && hash.isPresent() ? table.ofName(name) : Optional.empty();
    }

    Optional<Person> ofToken(String token) {
        return table.ofTokenHash(Secrets.hash(token));
    }

    private boolean matches(String password, @Nullable String hash) {
        return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PASSWORD_BYTES
                && encoder.matches(password, hash);
    }

    private String hashOf(String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException(
                    "The password is too short; take at least " + SHORTEST_PASSWORD + " characters.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            throw new IllegalArgumentException(
                    "The password is too long; take at most " + LONGEST_PASSWORD_BYTES + " bytes.");
        }
        return String.valueOf(encoder.encode(password));
    }
}
