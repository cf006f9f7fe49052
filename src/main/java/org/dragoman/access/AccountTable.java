package org.dragoman.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.language.LanguageTag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of accounts, their grants and their tokens. */
@Repository
class AccountTable {

    private record GrantRow(String account, Grant grant) {}

    private final JdbcClient sql;

    AccountTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether it was inserted; false when the name is taken. */
    boolean insert(String name, String passwordHash) {
        return sql.sql("insert into account (name, password_hash, created_at) values (?, ?, ?) on conflict do nothing")
                        .params(name, passwordHash, Timestamp.from(Instant.now()))
                        .update()
                == 1;
    }

    void insertGrants(String account, List<Grant> grants) {
        for (Grant grant : grants) {
            sql.sql("insert into account_grant (account, right_name, languages, desks) values (?, ?, ?, ?)")
                    .params(account, grant.right().wireName(), list(grant.languages()), list(grant.desks()))
                    .update();
        }
    }

    void deleteGrants(String account) {
        sql.sql("delete from account_grant where account = ?").param(account).update();
    }

    void insertToken(String account, String hash) {
        sql.sql("insert into api_token (account, hash, created_at) values (?, ?, ?)")
                .params(account, hash, Timestamp.from(Instant.now()))
                .update();
    }

    void deleteTokens(String account) {
        sql.sql("delete from api_token where account = ?").param(account).update();
    }

    /** Whether there is such an account. */
    boolean updatePassword(String account, String hash) {
        return sql.sql("update account set password_hash = ? where name = ?")
                        .params(hash, account)
                        .update()
                == 1;
    }

    boolean delete(String account) {
        return sql.sql("delete from account where name = ?").param(account).update() == 1;
    }

    Optional<String> passwordHash(String account) {
        return sql.sql("select password_hash from account where name = ?")
                .param(account)
                .query(String.class)
                .optional();
    }

    Optional<Person> ofName(String account) {
        return people("where a.name = ?", account).stream().findFirst();
    }

    Optional<Person> ofTokenHash(String hash) {
        return people("where a.name = (select account from api_token where hash = ?)", hash).stream()
                .findFirst();
    }

    /** Everybody, by name. */
    List<Person> all() {
        return people("");
    }

    boolean anyWith(Right right) {
        return sql.sql("select count(*) from account_grant where right_name = ?")
                        .param(right.wireName())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether that account has the right and no other has. */
    boolean isOnlyOneWith(Right right, String name) {
        List<String> names = sql.sql("select account from account_grant where right_name = ?")
                .param(right.wireName())
                .query(String.class)
                .list();
        return names.equals(List.of(name));
    }

    private List<Person> people(String where, Object... parameters) {
        Map<String, List<Grant>> grants = sql
                .sql("select a.name, g.right_name, g.languages, g.desks from account a"
                        + " join account_grant g on g.account = a.name " + where + " order by a.name, g.right_name")
                .params(parameters)
                .query((row, number) -> grantRow(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        GrantRow::account,
                        LinkedHashMap::new,
                        Collectors.mapping(GrantRow::grant, Collectors.toList())));
        return grants.entrySet().stream()
                .map(entry -> new Person(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static GrantRow grantRow(ResultSet row) throws SQLException {
        return new GrantRow(
                row.getString("name"),
                new Grant(
                        Right.ofWireName(row.getString("right_name")),
                        set(row.getString("languages")).stream()
                                .map(LanguageTag::of)
                                .collect(Collectors.toSet()),
                        set(row.getString("desks"))));
    }

    private static String list(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    private static Set<String> set(String list) {
        return list.isEmpty() ? Set.of() : Arrays.stream(list.split(",")).collect(Collectors.toSet());
    }
}
