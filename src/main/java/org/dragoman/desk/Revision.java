package org.dragoman.desk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A draft's revision as the headers {@code ETag} and {@code If-Match} write it. */
final class Revision {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?([0-9]{1,18})\"?");

    private Revision() {}

    static String tag(long revision) {
        return "\"" + revision + "\"";
    }

    /**
     * @throws Refusal 428 without the header, 400 when it is no revision
     */
    static long of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.preconditionRequired(
                    "Send the revision you read in the header If-Match; GET the draft, its ETag has it.");
        }
        Matcher matcher = TAG.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Refusal.badRequest("If-Match is the draft's ETag, such as \"7\", not " + ifMatch.strip() + ".");
        }
        return Long.parseLong(matcher.group(1));
    }
}
