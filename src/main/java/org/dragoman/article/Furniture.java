package org.dragoman.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a page puts around an article when its text is copied: navigation, share buttons, advertising.
 *
 * <p>Only whole lines that are known are furniture. A word that an article may use as a heading ("Search", "Comments")
 * counts only in a run with another such line, or at the very end.
 */
final class Furniture {

    private static final int LONGEST = 60;

    private static final Set<String> ALWAYS = Set.of(
            "top of page",
            "bottom of page",
            "back to top",
            "skip to content",
            "skip to main content",
            "skip to navigation",
            "skip to footer",
            "skip next section",
            "skip advertisement",
            "jump to content",
            "advertisement",
            "advertising",
            "article continues below",
            "article continues after advertisement",
            "article continues below advertisement",
            "story continues below",
            "story continues below advertisement",
            "continue reading the main story",
            "continue reading below",
            "share this article",
            "share this story",
            "share on facebook",
            "share on twitter",
            "share on x",
            "share on linkedin",
            "share on whatsapp",
            "share via email",
            "share by email",
            "email this article",
            "print this article",
            "print this page",
            "send us feedback",
            "copy link",
            "link copied",
            "subscribe now",
            "sign up for our newsletter",
            "subscribe to our newsletter",
            "sign up for our newsletters",
            "related articles",
            "related stories",
            "recommended stories",
            "listen to this article",
            "save for later",
            "save this article",
            "add to my list",
            "view comments",
            "leave a comment",
            "show comments",
            "accept cookies",
            "accept all cookies",
            "cookie settings",
            "cookie policy",
            "privacy policy",
            "terms of use",
            "terms and conditions",
            "all rights reserved",
            "open menu",
            "close menu",
            "main menu",
            "more on this story",
            "most read",
            "follow us",
            "download our app",
            "###",
            "-30-",
            "- 30 -",
            "-ends-",
            "- ends -",
            "(ends)",
            "-end-");

    private static final Set<String> IN_A_RUN = Set.of(
            "menu",
            "search",
            "close",
            "home",
            "share",
            "print",
            "email",
            "e-mail",
            "save",
            "comments",
            "comment",
            "facebook",
            "twitter",
            "x",
            "linkedin",
            "whatsapp",
            "instagram",
            "youtube",
            "telegram",
            "reddit",
            "ad",
            "ads",
            "log in",
            "login",
            "sign in",
            "sign up",
            "register",
            "subscribe",
            "newsletter",
            "newsletters",
            "read more",
            "more",
            "listen",
            "watch",
            "gift this article",
            "previous",
            "next",
            "topics",
            "tags",
            "ends",
            "end",
            "contact",
            "contact us",
            "about us",
            "imprint",
            "legal notice",
            "image",
            "play video",
            "live tv");

    private static final Set<String> READING_TIMES = Set.of(" min", " mins", "-min", " minute", " minutes", "-minute");

    private Furniture() {}

    /** A line that is furniture wherever it stands. */
    static boolean isAlways(String line) {
        return line.length() <= LONGEST && (ALWAYS.contains(key(line)) || isReadingTime(line));
    }

    /** The passages without the furniture among them. */
    static List<Passage> removedFrom(List<Passage> passages) {
        boolean[] furniture = new boolean[passages.size()];
        boolean[] possible = new boolean[passages.size()];
        for (int at = 0; at < furniture.length; at++) {
            Passage passage = passages.get(at);
            boolean candidate =
                    (passage.isText() || passage.form() == Passage.Form.LIST_ITEM) && passage.length() <= LONGEST;
            furniture[at] = candidate && isAlways(passage.plain());
            possible[at] = furniture[at] || candidate && IN_A_RUN.contains(key(passage.plain()));
        }
        markRuns(furniture, possible);
        List<Passage> kept = new ArrayList<>(passages.size());
        for (int at = 0; at < furniture.length; at++) {
            if (!furniture[at]) {
                kept.add(passages.get(at));
            }
        }
        return kept;
    }

    /** The passages without lines that are furniture wherever they stand; lists are left as they are. */
    static List<Passage> linesRemovedFrom(List<Passage> passages) {
        return passages.stream()
                .filter(passage -> !passage.isText() || !isAlways(passage.plain()))
                .toList();
    }

    private static void markRuns(boolean[] furniture, boolean[] possible) {
        for (int start = 0; start < possible.length; start++) {
            int end = start;
            while (end < possible.length && possible[end]) {
                end++;
            }
            if (end - start > 1 || end == possible.length && start > 1) {
                Arrays.fill(furniture, start, end, true);
            }
            start = end;
        }
    }

    private static String key(String line) {
        int end = line.length();
        while (end > 1 && ":›»>→…".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end).strip().toLowerCase(Locale.ROOT);
    }

    /** {@code 5 min read}, {@code 12-minute read}. */
    private static boolean isReadingTime(String line) {
        if (!line.regionMatches(true, line.length() - 5, " read", 0, 5) || !isDigit(line.charAt(0))) {
            return false;
        }
        int end = isDigit(line.charAt(1)) ? 2 : 1;
        return READING_TIMES.contains(line.substring(end, line.length() - 5).toLowerCase(Locale.ROOT));
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
