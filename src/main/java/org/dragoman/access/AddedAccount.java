package org.dragoman.access;

import org.jspecify.annotations.Nullable;

/**
 * An account just made, with what is shown this once and kept nowhere.
 *
 * @param password the one that was made, null when it was given
 * @param token an API token of the account
 */
public record AddedAccount(Person person, @Nullable String password, String token) {

    @Override
    public String toString() {
        return "AddedAccount[" + person + "]";
    }
}
