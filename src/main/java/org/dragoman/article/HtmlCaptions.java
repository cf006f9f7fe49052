package org.dragoman.article;

import java.util.List;
import org.dragoman.article.Passage.Form;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Binds captions, alt texts and credits to the pictures they belong to: those of the same figure, else those right
 * behind a picture. A picture without any holds its place by a passage of its own.
 */
final class HtmlCaptions {

    private final List<Passage> passages;
    private @Nullable Element figure;
    private int start;
    private @Nullable String first;
    private @Nullable String last;

    HtmlCaptions(List<Passage> passages) {
        this.passages = passages;
    }

    void enter(Element entered) {
        if (figure == null) {
            figure = entered;
            start = passages.size();
            first = null;
            last = null;
        }
    }

    boolean isInFigure() {
        return figure != null;
    }

    /** In a figure whose picture is still to come: its script would show it, or what stands for the script. */
    boolean isPictureMissing() {
        return figure != null && first == null;
    }

    void leave(Element left) {
        if (left != figure) {
            return;
        }
        figure = null;
        last = null;
        if (first != null) {
            for (int at = start; at < passages.size(); at++) {
                Passage passage = passages.get(at);
                if (isBound(passage) && Markup.mediaOf(passage.markup()) == null) {
                    passages.set(at, passage.boundTo(first));
                }
            }
        }
    }

    void place(Media media, String alt) {
        first = first == null ? media.id() : first;
        last = media.id();
        Passage passage = alt.isEmpty()
                ? Passage.of(
                        Form.OPAQUE, "<img src=\"" + media.renditions().get(0).href() + "\">")
                : Passage.of(Form.ALT_TEXT, alt);
        passages.add(passage.boundTo(media.id()));
    }

    void add(Passage passage) {
        if (isBound(passage) && last != null) {
            passages.add(passage.boundTo(last));
        } else {
            passages.add(passage);
            last = null;
        }
    }

    private static boolean isBound(Passage passage) {
        return passage.form() == Form.CAPTION || passage.form() == Form.CREDIT;
    }
}
