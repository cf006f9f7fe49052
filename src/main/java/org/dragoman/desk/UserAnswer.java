package org.dragoman.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.access.AddedAccount;
import org.dragoman.access.Person;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * An account in the API.
 *
 * @param languages empty means all
 * @param desks empty means all
 * @param password only in the answer to its making, when none was given
 * @param token only in the answer to its making
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UserAnswer(
        String name,
        List<String> rights,
        List<String> languages,
        List<String> desks,
        @Nullable String password,
        @Nullable String token) {

    static UserAnswer of(Person person) {
        return of(person, null, null);
    }

    static UserAnswer of(AddedAccount added) {
        return of(added.person(), added.password(), added.token());
    }

    private static UserAnswer of(Person person, @Nullable String password, @Nullable String token) {
        return new UserAnswer(
                person.name(),
                person.grants().stream().map(grant -> grant.right().wireName()).toList(),
                person.grants().stream()
                        .flatMap(grant -> grant.languages().stream())
                        .distinct()
                        .map(LanguageTag::value)
                        .toList(),
                person.grants().stream()
                        .flatMap(grant -> grant.desks().stream())
                        .distinct()
                        .toList(),
                password,
                token);
    }

    /** The list's answer, of one page. */
    static Map<String, @Nullable Object> list(Collection<UserAnswer> users) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("users", users);
        answer.put("next", null);
        answer.put("total", users.size());
        return answer;
    }
}
