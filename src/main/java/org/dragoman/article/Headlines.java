package org.dragoman.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.article.Passage.Form;

/** Tells headlines, and the kickers above them, from other passages at the top of a file. */
final class Headlines {

    private static final int LONGEST_HEADLINE = 200;
    private static final int LONGEST_HEADLINE_SENTENCE = 120;

    private static final Set<String> SECTIONS = Set.of(
            "news",
            "world",
            "world news",
            "politics",
            "business",
            "economy",
            "science",
            "technology",
            "tech",
            "health",
            "sport",
            "sports",
            "culture",
            "opinion",
            "comment",
            "commentary",
            "analysis",
            "explainer",
            "explained",
            "interview",
            "feature",
            "features",
            "exclusive",
            "breaking",
            "breaking news",
            "live",
            "editorial",
            "europe",
            "asia",
            "africa",
            "americas",
            "middle east",
            "climate",
            "environment",
            "society",
            "conflicts",
            "nature and environment",
            "investigation",
            "background",
            "fact check",
            "profile",
            "obituary",
            "review",
            "letter",
            "special report");

    private Headlines() {}

    /** A section's name, a path of them, or a word or three in capitals above a headline that is not. */
    static boolean isKicker(List<Passage> passages, int at) {
        String words = passages.get(at).plain();
        if (at + 2 >= passages.size() || words.length() > 40) {
            return false;
        }
        String following = passages.get(at + 1).plain();
        for (String part : words.toLowerCase(Locale.ROOT).split("[|/›>]", 5)) {
            if (!SECTIONS.contains(part.strip())) {
                boolean capitals = words.equals(words.toUpperCase(Locale.ROOT)) && words.split(" ", 5).length <= 3;
                return capitals && !following.equals(following.toUpperCase(Locale.ROOT));
            }
        }
        return true;
    }

    /** A heading, or a line short enough for one; shorter if it is a sentence. */
    static boolean readsAsHeadline(Passage passage) {
        if (passage.form() == Form.HEADING) {
            return true;
        }
        int most = Sentences.isEnded(passage.plain()) && !passage.plain().endsWith("?")
                ? LONGEST_HEADLINE_SENTENCE
                : LONGEST_HEADLINE;
        return passage.isText() && passage.length() <= most;
    }
}
