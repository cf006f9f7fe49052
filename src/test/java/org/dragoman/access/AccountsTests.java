package org.dragoman.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dragoman.language.LanguageTag;
import org.dragoman.testing.Database;
import org.dragoman.testing.OnBothDatabases;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountsTests {

    private static final NewAccount ANA = account("ana", "correct horse", Right.EDITOR, Right.APPROVER);

    private static NewAccount account(String name, @Nullable String password, Right... rights) {
        return new NewAccount(
                name,
                password,
                Set.of(rights),
                Set.of(LanguageTag.of("es"), LanguageTag.of("pt-BR")),
                Set.of("politics", "world news"));
    }

    private static JdbcClient sql(Database database) {
        return JdbcClient.create(database.fresh());
    }

    private static Accounts accounts(Database database) {
        return new Accounts(new AccountTable(sql(database)));
    }

    @OnBothDatabases
    void findsAPersonWithItsGrants(Database database) {
        Accounts accounts = accounts(database);
        Person ana = accounts.add(ANA).person();

        assertThat(accounts.ofName("ana"))
                .hasValueSatisfying(
                        found -> assertThat(found.grants()).containsExactlyInAnyOrderElementsOf(ana.grants()));
        assertThat(accounts.ofName("Ana")).isEmpty();
        assertThat(accounts.all()).extracting(Person::name).containsExactly("ana");
        assertThat(ana.grants())
                .containsExactly(
                        new Grant(Right.EDITOR, ANA.languages(), ANA.desks()),
                        new Grant(Right.APPROVER, ANA.languages(), ANA.desks()));
    }

    @OnBothDatabases
    void knowsTheRightPasswordOnly(Database database) {
        Accounts accounts = accounts(database);
        accounts.add(ANA);

        assertThat(accounts.ofPassword("ana", "correct horse")).isPresent();
        assertThat(accounts.ofPassword("ana", "correct horse ")).isEmpty();
        assertThat(accounts.ofPassword("nobody", "correct horse")).isEmpty();
    }

    @OnBothDatabases
    void makesAPasswordWhenNoneIsGiven(Database database) {
        Accounts accounts = accounts(database);

        assertThat(accounts.add(ANA).password()).isNull();
        String made = Objects.requireNonNull(
                accounts.add(account("ben", null, Right.INTAKE)).password());
        assertThat(made).hasSize(20);
        assertThat(accounts.ofPassword("ben", made)).isPresent();
    }

    @OnBothDatabases
    void keepsNoTokenAndNoPasswordInClear(Database database) {
        JdbcClient sql = sql(database);
        String token = new Accounts(new AccountTable(sql)).add(ANA).token();

        List<Map<String, Object>> rows =
                sql.sql("select * from account, api_token").query().listOfRows();
        assertThat(rows).hasSize(1);
        assertThat(rows.toString()).doesNotContain(token).doesNotContain("correct horse");
    }

    @OnBothDatabases
    void newTokenReplacesTheOld(Database database) {
        Accounts accounts = accounts(database);
        String first = accounts.add(ANA).token();
        assertThat(accounts.ofToken(first)).isPresent();

        String second = accounts.renewToken("ana").orElseThrow();

        assertThat(accounts.ofToken(first)).isEmpty();
        assertThat(accounts.ofToken(second).map(Person::name)).contains("ana");
        assertThat(accounts.renewToken("nobody")).isEmpty();
    }

    @OnBothDatabases
    void refusesATakenName(Database database) {
        Accounts accounts = accounts(database);
        accounts.add(ANA);

        assertThatThrownBy(() -> accounts.add(ANA))
                .isInstanceOf(NameTaken.class)
                .hasMessageStartingWith("There is an account \"ana\" already");
    }

    @OnBothDatabases
    void changesRightsAndKeepsThePasswordUnlessOneIsGiven(Database database) {
        Accounts accounts = accounts(database);
        accounts.add(ANA);

        assertThat(accounts.change(account("ana", null, Right.CHIEF))).isTrue();
        assertThat(accounts.ofPassword("ana", "correct horse"))
                .hasValueSatisfying(
                        ana -> assertThat(ana.grants()).extracting(Grant::right).containsExactly(Right.CHIEF));
        accounts.change(account("ana", "another horse", Right.CHIEF));
        assertThat(accounts.ofPassword("ana", "correct horse")).isEmpty();
        assertThat(accounts.ofPassword("ana", "another horse")).isPresent();
        assertThat(accounts.change(account("nobody", null, Right.CHIEF))).isFalse();
    }

    @OnBothDatabases
    void theLastAdministratorStays(Database database) {
        Accounts accounts = accounts(database);
        accounts.add(account("ana", "correct horse", Right.ADMIN));
        accounts.add(account("bea", "correct horse", Right.EDITOR));

        assertThatThrownBy(() -> accounts.change(account("ana", null, Right.EDITOR)))
                .isInstanceOf(LastAdministrator.class)
                .hasMessage("This is the last administrator; give somebody else the right \"admin\" first.");
        assertThatThrownBy(() -> accounts.remove("ana")).isInstanceOf(LastAdministrator.class);
        accounts.change(account("bea", null, Right.ADMIN));
        assertThat(accounts.change(account("ana", null, Right.EDITOR))).isTrue();
    }

    @OnBothDatabases
    void removedAccountLosesItsToken(Database database) {
        Accounts accounts = accounts(database);
        String token = accounts.add(ANA).token();

        assertThat(accounts.remove("ana")).isTrue();

        assertThat(accounts.ofToken(token)).isEmpty();
        assertThat(accounts.remove("ana")).isFalse();
    }

    @OnBothDatabases
    void administratorsTokenHasEveryRightAndIsNotStored(Database database) {
        Accounts accounts = accounts(database);
        TokenSignIn tokens = new TokenSignIn(accounts, "a-token-from-the-environment");

        Person administrator = tokens.personOf("a-token-from-the-environment").orElseThrow();
        assertThat(administrator.name()).isEqualTo("admin");
        assertThat(administrator.grants()).extracting(Grant::right).containsExactly(Right.values());
        assertThat(accounts.all()).isEmpty();
        assertThat(tokens.personOf("a-token-from-the-environment ")).isEmpty();
        assertThat(new TokenSignIn(accounts, "").personOf("")).isEmpty();
    }

    @OnBothDatabases
    void firstAdministratorIsMadeOnce(Database database) {
        Accounts accounts = accounts(database);

        new FirstAdministrator(accounts, "a good password").run(new DefaultApplicationArguments());
        new FirstAdministrator(accounts, "another password").run(new DefaultApplicationArguments());

        assertThat(accounts.ofPassword("admin", "a good password"))
                .hasValueSatisfying(admin -> assertThat(admin.may(Right.ADMIN)).isTrue());
        assertThat(accounts.ofPassword("admin", "another password")).isEmpty();
    }
}
