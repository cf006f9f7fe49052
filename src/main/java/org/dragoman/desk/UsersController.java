package org.dragoman.desk;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.access.Accounts;
import org.dragoman.access.AddedAccount;
import org.dragoman.access.LastAdministrator;
import org.dragoman.access.NameTaken;
import org.dragoman.access.NewAccount;
import org.dragoman.access.Person;
import org.dragoman.access.Right;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The accounts, for administrators. */
@RestController
@RequestMapping("/api/users")
class UsersController {

    /**
     * An account as it is asked for.
     *
     * @param password left out: one is made (a new account) or it stays (a change)
     */
    record Wanted(
            @Nullable String name,
            @Nullable String password,
            @Nullable List<String> rights,
            @Nullable List<String> languages,
            @Nullable List<String> desks) {

        NewAccount account(@Nullable String called) {
            return new NewAccount(
                    called == null ? "" : called,
                    password,
                    orEmpty(rights).stream().map(Right::ofWireName).collect(Collectors.toSet()),
                    orEmpty(languages).stream().map(LanguageTag::of).collect(Collectors.toSet()),
                    Set.copyOf(orEmpty(desks)));
        }

        private static List<String> orEmpty(@Nullable List<String> list) {
            return list == null
                    ? List.of()
                    : list.stream().filter(Objects::nonNull).toList();
        }

        @Override
        public String toString() {
            return "Wanted[" + name + "]";
        }
    }

    private final Accounts accounts;

    UsersController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    Map<String, @Nullable Object> list(@AuthenticationPrincipal Person person) {
        person.require(Right.ADMIN);
        List<UserAnswer> users = accounts.all().stream().map(UserAnswer::of).toList();
        return UserAnswer.list(users);
    }

    /** Makes an account; its password, when it was made, and its API token are shown this once. */
    @PostMapping
    ResponseEntity<UserAnswer> add(@AuthenticationPrincipal Person person, @RequestBody Wanted wanted) {
        person.require(Right.ADMIN);
        try {
            AddedAccount added = accounts.add(wanted.account(wanted.name()));
            URI location = UriComponentsBuilder.fromPath("/api/users/{name}")
                    .build(added.person().name());
            return ResponseEntity.created(location).body(UserAnswer.of(added));
        } catch (NameTaken taken) {
            throw Refusal.conflict(taken.sentence());
        } catch (IllegalArgumentException malformed) {
            throw Refusal.badRequest(String.valueOf(malformed.getMessage()));
        }
    }

    /** Replaces the rights, and the password when one is sent. */
    @PutMapping("/{name}")
    UserAnswer change(@AuthenticationPrincipal Person person, @PathVariable String name, @RequestBody Wanted wanted) {
        person.require(Right.ADMIN);
        try {
            if (!accounts.change(wanted.account(name))) {
                throw noSuch(name);
            }
        } catch (LastAdministrator last) {
            throw Refusal.conflict(last.sentence());
        } catch (IllegalArgumentException malformed) {
            throw Refusal.badRequest(String.valueOf(malformed.getMessage()));
        }
        return UserAnswer.of(accounts.ofName(name).orElseThrow(() -> noSuch(name)));
    }

    /** Replaces the account's API token by a new one, shown this once. */
    @PostMapping("/{name}/token")
    Map<String, String> renewToken(@AuthenticationPrincipal Person person, @PathVariable String name) {
        person.require(Right.ADMIN);
        return Map.of("token", accounts.renewToken(name).orElseThrow(() -> noSuch(name)));
    }

    @DeleteMapping("/{name}")
    ResponseEntity<Void> remove(@AuthenticationPrincipal Person person, @PathVariable String name) {
        person.require(Right.ADMIN);
        if (name.equals(person.name())) {
            throw Refusal.conflict("You cannot remove the account you are using; ask another administrator.");
        }
        try {
            if (!accounts.remove(name)) {
                throw noSuch(name);
            }
        } catch (LastAdministrator last) {
            throw Refusal.conflict(last.sentence());
        }
        return ResponseEntity.noContent().build();
    }

    private static Refusal noSuch(String name) {
        return Refusal.notFound("There is no account \"" + name + "\"; GET /api/users lists them.");
    }
}
