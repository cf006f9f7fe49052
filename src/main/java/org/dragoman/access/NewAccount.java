package org.dragoman.access;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param password null has one made
 * @param rights at least one; all of them hold for the same languages and desks
 * @param languages empty means all
 * @param desks empty means all
 */
public record NewAccount(
        String name, @Nullable String password, Set<Right> rights, Set<LanguageTag> languages, Set<String> desks) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,79}");
    private static final Pattern DESK = Pattern.compile("[^,\\p{Cntrl}]{1,80}");

    /**
     * @throws IllegalArgumentException with a sentence for people
     */
    public NewAccount {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" cannot be a name; write 1 to 80 letters, digits or"
                    + " . _ @ - and begin with a letter or digit.");
        }
        if (rights.isEmpty()) {
            throw new IllegalArgumentException("The account needs at least one right.");
        }
        for (String desk : desks) {
            if (!DESK.matcher(desk).matches()) {
                throw new IllegalArgumentException(
                        "\"" + desk + "\" cannot be a desk; write 1 to 80 characters without commas.");
            }
        }
        rights = Set.copyOf(rights);
        languages = Set.copyOf(languages);
        desks = Set.copyOf(desks);
    }

    List<Grant> grants() {
        return rights.stream()
                .sorted()
                .map(right -> new Grant(right, languages, desks))
                .toList();
    }

    /** Without the password, so that no log shows it. */
    @Override
    public String toString() {
        return "NewAccount[" + name + ", " + grants() + "]";
    }
}
