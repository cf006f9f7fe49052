package org.dragoman.article;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/** How an article gets its key, {@code [a-z0-9-]{1,80}}, safe in paths and file names. */
final class ArticleKey {

    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,80}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");
    private static final int HASH_LENGTH = 8;
    private static final int LONGEST = 80;

    private ArticleKey() {}

    static boolean isValid(String key) {
        return KEY.matcher(key).matches();
    }

    /** {@code politics/Foo_1.txt} becomes {@code politics-foo-1}. */
    static String ofInboxName(String inboxName) {
        int slash = inboxName.lastIndexOf('/');
        int dot = inboxName.lastIndexOf('.');
        return slug(dot > slash + 1 ? inboxName.substring(0, dot) : inboxName, LONGEST);
    }

    /** The last part of the address's path and a short hash of all of it. */
    static String ofUri(String uri) {
        String path = uri.replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
        return hashed(path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1), uri);
    }

    /** The words of {@code name} and a short hash of {@code unique}. */
    static String hashed(String name, String unique) {
        return slug(name, LONGEST - HASH_LENGTH - 1) + "-"
                + DigestUtils.sha256Hex(unique).substring(0, HASH_LENGTH);
    }

    private static String slug(String text, int longest) {
        String ascii = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String slug = trim(OTHERS.matcher(ascii).replaceAll("-"));
        String cut = slug.length() > longest ? trim(slug.substring(0, longest)) : slug;
        return cut.isEmpty() ? "article" : cut;
    }

    private static String trim(String slug) {
        return EDGES.matcher(slug).replaceAll("");
    }
}
