package org.dragoman.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.article.InlineText;
import org.dragoman.article.InlineText.Closing;
import org.dragoman.article.InlineText.Opening;
import org.dragoman.article.InlineText.Run;
import org.dragoman.article.InlineText.Words;

/** The numbered tags of the source are all in the target, nest there, and still enclose something. */
final class InlineTags implements Check {

    @Override
    public List<Finding> check(TranslatedBlock block) {
        InlineText source;
        try {
            source = InlineText.parse(block.source());
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
        try {
            return compare(source, InlineText.parse(block.target()));
        } catch (IllegalArgumentException malformed) {
            return List.of(error(String.valueOf(malformed.getMessage())));
        }
    }

    private static List<Finding> compare(InlineText source, InlineText target) {
        List<Finding> findings = new ArrayList<>();
        for (String tag : without(source, target)) {
            findings.add(error("The tag " + tag + " of the source is missing; put it around the same words."));
        }
        for (String tag : without(target, source)) {
            findings.add(error("The tag " + tag + " is not in the source; take it out."));
        }
        Set<Integer> filled = new TreeSet<>(enclosing(source));
        filled.retainAll(emptied(target));
        for (int number : filled) {
            findings.add(error("The tag <" + number + "> encloses nothing any more; put it around the same words."));
        }
        return findings;
    }

    /** The opening and standalone tags of one text that the other lacks; closing ones follow from these. */
    private static List<String> without(InlineText text, InlineText other) {
        List<String> others = other.tags();
        return text.tags().stream()
                .filter(tag -> !tag.startsWith("</") && !others.contains(tag))
                .toList();
    }

    private static Set<Integer> enclosing(InlineText text) {
        return pairs(text, true);
    }

    private static Set<Integer> emptied(InlineText text) {
        return pairs(text, false);
    }

    private static Set<Integer> pairs(InlineText text, boolean withWords) {
        Set<Integer> found = new TreeSet<>();
        List<Run> runs = text.runs();
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i) instanceof Opening opening
                    && hasWords(runs.subList(i, runs.indexOf(new Closing(opening.number())))) == withWords) {
                found.add(opening.number());
            }
        }
        return found;
    }

    private static boolean hasWords(List<Run> runs) {
        return runs.stream()
                .anyMatch(run -> run instanceof Words words && !words.plain().isBlank());
    }

    private static Finding error(String message) {
        return new Finding("tags", Severity.ERROR, message);
    }
}
