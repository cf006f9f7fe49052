package org.dragoman.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.article.HtmlNames.Meaning;
import org.dragoman.article.Passage.Form;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the passages of a page or a piece of one, in their order, without the page's furniture.
 *
 * <p>Block elements part passages; list items carry their number; tables, embeds, formulas, code and rules are opaque.
 */
final class HtmlPassages {

    private static final Set<String> KEPT_ASIDES =
            Set.of("factbox", "fact-box", "infobox", "info-box", "explainer", "key-points", "keypoints", "highlights");

    private static final int LONGEST_STANDFIRST = 800;
    private static final int SHORTEST_STANDFIRST = 60;

    private record Frame(Element element, Form form) {}

    private final HtmlScope scope;
    private final HtmlAddress address;
    private final HtmlParts parts;
    private final HtmlWords words = new HtmlWords(this::add);
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Map<Element, Integer> items = new IdentityHashMap<>();
    private final List<Passage> passages = new ArrayList<>();
    private final HtmlPictures pictures;
    private final HtmlCaptions captions = new HtmlCaptions(passages);
    private boolean titled;

    HtmlPassages(HtmlScope scope, HtmlAddress address, HtmlPictures pictures) {
        this.scope = scope;
        this.address = address;
        this.pictures = pictures;
        this.parts = new HtmlParts(scope);
    }

    List<Passage> find() {
        NodeTraversor.filter(
                new NodeFilter() {
                    @Override
                    public FilterResult head(Node node, int depth) {
                        return depth == 0 || enter(node) ? FilterResult.CONTINUE : FilterResult.SKIP_ENTIRELY;
                    }

                    @Override
                    public FilterResult tail(Node node, int depth) {
                        if (depth > 0) {
                            leave(node);
                        }
                        return FilterResult.CONTINUE;
                    }
                },
                scope.root());
        words.flush();
        return passages;
    }

    /** Whether to go into the node. */
    private boolean enter(Node node) {
        if (node instanceof TextNode text) {
            words.text(text.getWholeText());
            return false;
        }
        if (!(node instanceof Element element)) {
            return false;
        }
        switch (element.normalName()) {
            case "br" -> words.lineBreak();
            case "img" -> picture(element);
            case "code", "tt" -> code(element);
            default -> {
                return enterElement(element);
            }
        }
        return false;
    }

    private boolean enterElement(Element element) {
        if (element.nameIs("noscript")) {
            return captions.isPictureMissing();
        }
        if (HtmlElements.isNever(element) || HtmlNames.isAside(element)) {
            return false;
        }
        Meaning meaning = HtmlNames.of(element);
        if (scope.page() && isFurniture(element, meaning)) {
            return false;
        }
        if (HtmlElements.isOpaque(element) || isOpaqueBlock(element, meaning)) {
            opaque(element);
            return false;
        }
        parts.enter(element);
        if (HtmlElements.isBlock(element) || isApart(element, meaning)) {
            enterBlock(element, meaning);
        } else {
            String inline = HtmlElements.inline(element);
            if (!inline.isEmpty()) {
                openInline(element, inline);
            }
        }
        return true;
    }

    private void openInline(Element element, String inline) {
        Map<String, String> attributes = HtmlElements.attributes(element, address);
        if (!inline.equals("a") || attributes.containsKey("href")) {
            words.open(element, inline, attributes);
        }
    }

    /** A kicker within a headline, a credit within a caption: what a line's own elements name. */
    private boolean isApart(Element element, Meaning meaning) {
        Form around = form();
        if (around == Form.TITLE || around == Form.HEADING) {
            return meaning.form() == Form.KICKER;
        }
        return captions.isInFigure() && formInFigure(element, meaning) != null && around != Form.CREDIT;
    }

    /** Who made a picture is said behind its caption in an element of its own, whatever its class. */
    private @Nullable Form formInFigure(Element element, Meaning meaning) {
        boolean credit = (element.nameIs("cite") || element.nameIs("small")) && words.isLoose();
        return meaning.form() == Form.CAPTION || meaning.form() == Form.CREDIT || !credit
                ? meaning.form()
                : Form.CREDIT;
    }

    private void enterBlock(Element element, Meaning meaning) {
        words.flush();
        if (element.nameIs("figure")) {
            captions.enter(element);
        }
        Form form = formOf(element, meaning);
        if (form != null) {
            frames.push(new Frame(element, form));
        }
        words.follow(form());
    }

    private void leave(Node node) {
        if (!(node instanceof Element element)) {
            return;
        }
        Frame frame = frames.peek();
        boolean framed = frame != null && frame.element() == element;
        if (framed || HtmlElements.isBlock(element)) {
            words.flush();
            if (element.nameIs("li")) {
                words.beginWith("");
            }
            if (framed) {
                frames.pop();
            }
            words.follow(form());
        } else {
            words.close(element);
        }
        captions.leave(element);
        parts.leave(element);
    }

    private Form form() {
        Frame frame = frames.peek();
        return frame == null ? Form.TEXT : frame.form();
    }

    /** What the element makes of the words in it; null when it changes nothing. */
    private @Nullable Form formOf(Element element, Meaning meaning) {
        int level = HtmlElements.headingLevel(element);
        if (level == 1 && !titled && scope.mayBeTitle(element)) {
            titled = true;
            return Form.TITLE;
        }
        Form named = meaning.form();
        return switch (element.normalName()) {
            case "li" -> item(element);
            case "blockquote" -> Form.QUOTE;
            case "figcaption" -> Form.CAPTION;
            case "cite", "small" -> formInFigure(element, meaning);
            case "summary" -> Form.HEADING;
            default -> level > 0 ? (named == Form.STANDFIRST || named == Form.KICKER ? named : Form.HEADING) : named;
        };
    }

    /** An ordered item's number stays in its words: it says which point it is. */
    private Form item(Element item) {
        Element list = item.parent();
        if (list != null && list.nameIs("ol")) {
            int number = items.containsKey(list) ? items.get(list) + 1 : number(list.attr("start"), 1);
            number = number(item.attr("value"), number);
            items.put(list, number);
            words.beginWith(number + ". ");
        }
        return Form.LIST_ITEM;
    }

    private static int number(String written, int otherwise) {
        try {
            return written.length() > 6 ? otherwise : Integer.parseInt(written.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private boolean isFurniture(Element element, Meaning meaning) {
        if (scope.isKept(element)) {
            return false;
        }
        return switch (element.normalName()) {
            case "aside" -> meaning.form() != Form.QUOTE && !isKeptAside(element);
            case "footer" -> form() != Form.QUOTE && !parts.isInBody();
            default -> meaning.furniture();
        };
    }

    private static boolean isKeptAside(Element aside) {
        return aside.classNames().stream().anyMatch(KEPT_ASIDES::contains);
    }

    private static boolean isOpaqueBlock(Element element, Meaning meaning) {
        return switch (element.normalName()) {
            case "table" -> !HtmlTables.arranges(element);
            case "blockquote" -> HtmlEmbeds.isQuoted(element);
            case "div", "section", "figure" -> meaning.embed() && HtmlEmbeds.isFilled(element);
            default -> false;
        };
    }

    private void opaque(Element element) {
        if (HtmlEmbeds.isOrnament(element) || HtmlEmbeds.showsNothing(element, address)) {
            return;
        }
        words.flush();
        if (element.nameIs("pre") && HtmlEmbeds.isProse(element)) {
            PlainPassages.of(element.wholeText()).forEach(this::add);
            return;
        }
        String source = HtmlOpaque.source(element, address);
        if (!source.isEmpty()) {
            add(Passage.of(Form.OPAQUE, source));
        }
    }

    private void code(Element element) {
        String literal = Spacing.mend(element.wholeText());
        if (!literal.isEmpty()) {
            words.standalone("code", Map.of(Markup.TEXT, literal));
        }
    }

    private void picture(Element image) {
        String alt = Spacing.mend(image.attr("alt"));
        if (HtmlEmbeds.isEmoji(image)) {
            words.text(alt);
            return;
        }
        if (words.isInSentence() && HtmlEmbeds.isWithinLine(image)) {
            inlinePicture(image, alt);
            return;
        }
        Media taken = parts.takesPictures() && form() != Form.BYLINE ? pictures.take(image) : null;
        if (taken != null) {
            words.flush();
            captions.place(taken, alt);
        }
    }

    /** A sign among the words of a sentence, such as a flag or a formula: a tag that keeps its place. */
    private void inlinePicture(Element image, String alt) {
        String source = pictures.source(image);
        if (!source.isEmpty()) {
            words.standalone("img", alt.isEmpty() ? Map.of("src", source) : Map.of("src", source, "alt", alt));
        }
    }

    private void add(Passage found) {
        Passage passage = found.as(trusted(found));
        if (parts.takes(passage)) {
            captions.add(passage);
        }
    }

    /** What the names say is believed only where the words can be that. */
    private Form trusted(Passage passage) {
        String plain = passage.plain();
        boolean fact = DateLine.is(plain) || PageLines.isSource(plain) || PageLines.isByline(plain);
        return switch (passage.form()) {
            case BYLINE -> fact || plain.length() > 140 || plain.contains(" | ") ? Form.TEXT : Form.BYLINE;
            case KICKER -> fact || plain.length() > 60 ? Form.TEXT : Form.KICKER;
            case DATELINE -> fact || plain.length() > 90 ? Form.TEXT : Form.DATELINE;
            case STANDFIRST -> fact || plain.length() > LONGEST_STANDFIRST ? Form.TEXT : Form.STANDFIRST;
            case HEADING -> isStandfirst(passage) ? Form.STANDFIRST : Form.HEADING;
            default -> passage.form();
        };
    }

    /** A heading of a sentence's length right under the title. */
    private boolean isStandfirst(Passage heading) {
        return heading.length() >= SHORTEST_STANDFIRST
                && !passages.isEmpty()
                && passages.get(passages.size() - 1).form() == Form.TITLE;
    }
}
