package org.dragoman.article;

import java.util.Map;
import org.dragoman.article.ArticleRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The YAML between two lines of {@code ---} at the top of a Markdown file.
 *
 * <p>An embargo or a time of change that cannot be understood is refused, not skipped: skipping would break it.
 *
 * @param fields what it states; none where there is no front matter
 * @param body the file without it
 */
record FrontMatter(FrontMatterFields fields, String body) {

    static FrontMatter of(String text) {
        int start = text.indexOf('\n') + 1;
        if (start == 0 || !text.substring(0, start).strip().equals("---")) {
            return new FrontMatter(FrontMatterFields.NONE, text);
        }
        int end = start;
        while (end < text.length()) {
            int next = text.indexOf('\n', end) + 1;
            next = next == 0 ? text.length() : next;
            String line = text.substring(end, next).strip();
            if (line.equals("---") || line.equals("...")) {
                Map<?, ?> fields = parse(text.substring(start, end));
                return fields == null
                        ? new FrontMatter(FrontMatterFields.NONE, text)
                        : new FrontMatter(FrontMatterFields.of(fields), text.substring(next));
            }
            end = next;
        }
        return new FrontMatter(FrontMatterFields.NONE, text);
    }

    /** The fields as they are written, or null when there are none. */
    private static @Nullable Map<?, ?> parse(String yaml) {
        LoaderOptions loading = new LoaderOptions();
        loading.setMaxAliasesForCollections(10);
        DumperOptions dumping = new DumperOptions();
        try {
            Object parsed = new Yaml(
                            new SafeConstructor(loading), new Representer(dumping), dumping, loading, new WordsOnly())
                    .load(yaml);
            return parsed instanceof Map<?, ?> fields ? fields : null;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 2;
            throw unreadable("The front matter cannot be read at line " + line
                    + ": put values with a colon or a leading sign in quotation marks.");
        } catch (YAMLException e) {
            throw unreadable("The front matter is not YAML: write a field a line, as in title: \"The headline\".");
        }
    }

    static ArticleRefused unreadable(String sentence) {
        return new ArticleRefused(Reason.UNREADABLE, sentence);
    }

    /** Leaves dates and numbers as they are written. */
    private static final class WordsOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // a scalar without a tag is words
        }
    }
}
