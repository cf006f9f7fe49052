package org.dragoman.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.article.InlineText.Closing;
import org.dragoman.article.InlineText.Opening;
import org.dragoman.article.InlineText.Run;
import org.dragoman.article.InlineText.Standalone;
import org.dragoman.article.InlineText.Words;
import org.dragoman.article.Passage.Form;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The passages and pictures of a piece of HTML. */
final class FragmentHtml {

    /** What a figure's words are, in the markup of the passage they are in. */
    static final String AS = "as";

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "small",
            "strong", "sub", "sup", "u");

    private static final Set<String> DROPPED =
            Set.of("script", "style", "noscript", "template", "object", "iframe", "form", "head", "title");

    private final List<Passage> passages = new ArrayList<>();
    private final List<Media> media = new ArrayList<>();

    private FragmentHtml() {}

    static FragmentHtml of(String html) {
        FragmentHtml fragment = new FragmentHtml();
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select(String.join(",", DROPPED)).remove();
        Walk walk = fragment.new Walk();
        body.traverse(walk);
        walk.flush();
        return fragment;
    }

    /** Its words on one line, whatever elements they are in. */
    static Passage line(String html) {
        List<Passage> found = of(html).passages();
        if (found.size() == 1) {
            Passage only = found.get(0);
            return only.form() == Form.STRONG || only.form() == Form.EMPHASIS ? only.unwrapped() : only.as(Form.TEXT);
        }
        return Passage.of(
                Form.TEXT, String.join(" ", found.stream().map(Passage::plain).toList()));
    }

    List<Passage> passages() {
        return passages;
    }

    /** The pictures, whose passages are bound to them. */
    List<Media> media() {
        return media;
    }

    private void figure(Element figure) {
        Element picture = figure.nameIs("img") ? figure : figure.selectFirst("img[src]");
        String address = picture == null ? "" : picture.attr("src").strip();
        if (picture == null || !WebAddress.isHarmless(address) || !address.contains(":")) {
            return;
        }
        String id = "f" + (media.size() + 1);
        media.add(new Media(
                id,
                Media.Kind.PICTURE,
                null,
                null,
                List.of(Rendition.of("web", address, size(picture, "width"), size(picture, "height"))),
                Rights.NONE,
                null,
                null));
        Element caption = figure.selectFirst("figcaption");
        bound(id, "caption", caption == null ? "" : caption.text());
        bound(id, "alt-text", picture.attr("alt"));
        if (passages.isEmpty()
                || !id.equals(Markup.mediaOf(passages.get(passages.size() - 1).markup()))) {
            bound(id, "opaque", address);
        }
    }

    private void bound(String id, String kind, String words) {
        String line = Spacing.mend(words);
        if (!line.isEmpty()) {
            Markup markup = new Markup(Markup.ITSELF, "media", Map.of("id", id, AS, kind));
            passages.add(new Passage(Form.OPAQUE, line, InlineText.escape(line), List.of(markup)));
        }
    }

    private static @Nullable Integer size(Element picture, String attribute) {
        String size = picture.attr(attribute);
        return size.matches("[1-9][0-9]{0,5}") ? Integer.valueOf(size) : null;
    }

    private final class Walk implements NodeVisitor {

        private final List<Run> runs = new ArrayList<>();
        private final List<Markup> markup = new ArrayList<>();
        private final Map<Element, Integer> open = new LinkedHashMap<>();
        private @Nullable Element within;

        @Override
        public void head(Node node, int depth) {
            if (within != null) {
                return;
            }
            if (node instanceof TextNode text) {
                runs.add(new Words(text.getWholeText()));
            } else if (node instanceof Element element) {
                enter(element);
            }
        }

        private void enter(Element element) {
            String name = element.normalName();
            if (name.equals("figure") || name.equals("img")) {
                flush();
                within = element;
                figure(element);
            } else if (name.equals("br")) {
                markup.add(new Markup(markup.size() + 1, "br", Map.of()));
                runs.add(new Standalone(markup.size()));
                runs.add(new Words(" "));
            } else if (INLINE.contains(name)) {
                Map<String, String> attributes = new LinkedHashMap<>();
                if (name.equals("a") && WebAddress.isHarmless(element.attr("href"))) {
                    attributes.put("href", element.attr("href"));
                }
                markup.add(new Markup(markup.size() + 1, name, attributes));
                open.put(element, markup.size());
                runs.add(new Opening(markup.size()));
            } else if (element.isBlock()) {
                flush();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (within == node) {
                within = null;
            } else if (within == null && node instanceof Element element) {
                Integer number = open.remove(element);
                if (number != null) {
                    runs.add(new Closing(number));
                } else if (element.isBlock() && !element.nameIs("br")) {
                    flush(element);
                }
            }
        }

        void flush() {
            flush(null);
        }

        private void flush(@Nullable Element block) {
            boolean worded = runs.stream()
                    .anyMatch(
                            run -> run instanceof Words words && !words.plain().isBlank());
            if (worded) {
                List<Integer> still = new ArrayList<>(open.values());
                for (int at = still.size() - 1; at >= 0; at--) {
                    runs.add(new Closing(still.get(at)));
                }
                InlineText text = mended();
                passages.add(new Passage(form(block), text.plain(), text.xml(), List.copyOf(markup)));
                open.clear();
            }
            if (worded || open.isEmpty()) {
                runs.clear();
                markup.clear();
            }
        }

        private InlineText mended() {
            StringBuilder line = new StringBuilder();
            List<Run> tags = new ArrayList<>();
            for (Run run : runs) {
                if (run instanceof Words words) {
                    line.append(words.plain().replace('\uFFFF', ' '));
                } else {
                    line.append('\uFFFF');
                    tags.add(run);
                }
            }
            String mended = Spacing.mend(line.toString());
            List<Run> clean = new ArrayList<>();
            int start = 0;
            for (Run tag : tags) {
                int at = mended.indexOf('\uFFFF', start);
                if (at > start) {
                    clean.add(new Words(mended.substring(start, at)));
                }
                clean.add(tag);
                start = at + 1;
            }
            if (start < mended.length()) {
                clean.add(new Words(mended.substring(start)));
            }
            return InlineText.of(clean);
        }

        private static Form form(@Nullable Element block) {
            for (Element at = block; at != null; at = at.parent()) {
                switch (at.normalName()) {
                    case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                        return Form.HEADING;
                    }
                    case "li" -> {
                        return Form.LIST_ITEM;
                    }
                    case "blockquote" -> {
                        return Form.QUOTE;
                    }
                    default -> {
                        // further out may say it
                    }
                }
            }
            return Form.TEXT;
        }
    }
}
