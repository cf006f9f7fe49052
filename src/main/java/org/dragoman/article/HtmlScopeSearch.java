package org.dragoman.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a page: what the page marks as article, else the smallest element with nearly all of the page's
 * text. Links do not count as text, nor does what a name or a role calls furniture.
 */
final class HtmlScopeSearch {

    private static final int SHORTEST_BODY = 100;
    private static final int NEARLY_ALL = 90;
    private static final int MOST_HEADINGS = 50;
    private static final int MOST_KEPT = 20;
    private static final Set<String> CONTAINERS =
            Set.of("div", "section", "article", "main", "center", "table", "tbody", "tr", "td");

    private final Element page;
    private final List<String> titles;
    private final Map<Element, Integer> lengths = new IdentityHashMap<>();
    private final Set<Element> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Element> bodies = new ArrayList<>();
    private final List<Element> articles = new ArrayList<>();
    private final List<Element> mains = new ArrayList<>();
    private final List<Element> headings = new ArrayList<>();
    private int links;
    private int outer;

    private HtmlScopeSearch(Document document, List<String> titles) {
        this.page = document.body();
        this.titles = titles;
    }

    /** @param titles what the page says elsewhere its title is, the most likely one first */
    static HtmlScope find(Document document, List<String> titles) {
        return new HtmlScopeSearch(document, titles).find();
    }

    private HtmlScope find() {
        measure();
        Element body = body();
        Element title = title(body);
        Element root = title == null ? body : around(body, title);
        return new HtmlScope(true, root, body, title, kept);
    }

    /** Adds up the text of every element, furniture left out. */
    private void measure() {
        NodeTraversor.filter(
                new NodeFilter() {
                    @Override
                    public FilterResult head(Node node, int depth) {
                        return enter(node) ? FilterResult.CONTINUE : FilterResult.SKIP_ENTIRELY;
                    }

                    @Override
                    public FilterResult tail(Node node, int depth) {
                        leave(node);
                        return FilterResult.CONTINUE;
                    }
                },
                page);
    }

    private boolean enter(Node node) {
        if (node instanceof TextNode text) {
            Element parent = text.parentElement();
            if (links == 0 && parent != null) {
                lengths.merge(parent, lettersOf(text.getWholeText()), Integer::sum);
            }
            return false;
        }
        if (!(node instanceof Element element) || isFurniture(element)) {
            return false;
        }
        note(element);
        return true;
    }

    private void note(Element element) {
        switch (element.normalName()) {
            case "a" -> links++;
            case "article" -> {
                if (outer++ == 0) {
                    articles.add(element);
                }
            }
            case "main" -> mains.add(element);
            case "h1" -> headings.add(element);
            default -> {
                if (element.attributesSize() > 0 && element.attr("itemprop").equals("articleBody")) {
                    bodies.add(element);
                }
            }
        }
    }

    private void leave(Node node) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (element.nameIs("a") && links > 0) {
            links--;
        } else if (element.nameIs("article") && outer > 0) {
            outer--;
        }
        Integer length = lengths.get(element);
        if (length != null && element != page && element.parent() != null) {
            lengths.merge(element.parent(), length, Integer::sum);
        }
    }

    private boolean isFurniture(Element element) {
        if (HtmlElements.isNever(element) || HtmlNames.isAside(element)) {
            return true;
        }
        if (element.nameIs("footer") || element.nameIs("aside")) {
            return true;
        }
        if (element == page || !HtmlNames.of(element).furniture()) {
            return false;
        }
        if (kept.size() < MOST_KEPT && element.getElementsByTag("h1").isEmpty()
                || element.getElementsByTag("p").size() < 3) {
            return true;
        }
        kept.add(element);
        return false;
    }

    private static int lettersOf(String text) {
        int letters = 0;
        for (int at = 0; at < text.length(); at++) {
            letters += text.charAt(at) > ' ' ? 1 : 0;
        }
        return letters;
    }

    private int length(@Nullable Element element) {
        return element == null ? 0 : lengths.getOrDefault(element, 0);
    }

    private Element body() {
        int all = length(page);
        Element marked = longest(bodies);
        if (marked != null && length(marked) >= SHORTEST_BODY && length(marked) * 2 >= sum(bodies)) {
            return marked;
        }
        Element article = longest(articles);
        if (article != null && length(article) * 2 >= sum(articles) && length(article) * 4 >= all) {
            return article;
        }
        Element main = longest(mains);
        return inner(main != null && length(main) * 2 >= all ? main : page);
    }

    private @Nullable Element longest(List<Element> elements) {
        Element longest = null;
        for (Element element : elements) {
            if (longest == null || length(element) > length(longest)) {
                longest = element;
            }
        }
        return longest;
    }

    private int sum(List<Element> elements) {
        return elements.stream().mapToInt(this::length).sum();
    }

    /** The smallest element inside with nearly all of its text. */
    private Element inner(Element outside) {
        Element at = outside;
        while (true) {
            Element next = null;
            for (Node child = at.childNodeSize() > 0 ? at.childNode(0) : null;
                    child != null;
                    child = child.nextSibling()) {
                if (child instanceof Element element
                        && CONTAINERS.contains(element.normalName())
                        && (long) length(element) * 100 >= (long) length(at) * NEARLY_ALL) {
                    next = element;
                }
            }
            if (next == null || length(next) == 0) {
                return at;
            }
            at = next;
        }
    }

    /** The headline: the one that the page states, else the first in the body, else the last one before it. */
    private @Nullable Element title(Element body) {
        List<Element> candidates = headings.subList(0, Math.min(headings.size(), MOST_HEADINGS)).stream()
                .filter(heading -> !heading.text().isBlank() && !isLogo(heading))
                .toList();
        for (String title : titles) {
            for (Element heading : candidates) {
                if (Spacing.mend(heading.text()).equalsIgnoreCase(title)) {
                    return heading;
                }
            }
        }
        Element last = null;
        for (Element heading : candidates) {
            if (isInside(heading, body)) {
                return heading;
            }
            last = heading;
        }
        return last;
    }

    /** The site's name, which leads to its front page. */
    private static boolean isLogo(Element heading) {
        return heading.getElementsByTag("a").stream()
                .filter(link -> link.hasAttr("href"))
                .limit(1)
                .anyMatch(link ->
                        link.attr("href").equals("/") || heading.className().contains("logo"));
    }

    private static boolean isInside(Element element, Element outside) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at == outside) {
                return true;
            }
        }
        return false;
    }

    private static Element around(Element body, Element title) {
        Set<Element> outside = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element at = body; at != null; at = at.parent()) {
            outside.add(at);
        }
        for (Element at = title; at != null; at = at.parent()) {
            if (outside.contains(at)) {
                return at;
            }
        }
        return body;
    }
}
