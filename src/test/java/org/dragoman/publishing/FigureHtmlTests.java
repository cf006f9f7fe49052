package org.dragoman.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.article.Media;
import org.dragoman.article.Rendition;
import org.dragoman.article.Rights;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureHtmlTests {

    /** A page sent without its address, for the site it came from. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/images/harbour.jpg", "images/harbour.jpg", "../harbour.jpg?w=1", "https://example.org/h.jpg"})
    void showsAPictureByTheAddressThatIsWritten(String address) {
        assertThat(html(address)).isEqualTo("<figure><img src=\"" + address + "\" alt=\"\"></figure>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:image/png;base64,AA", "file:///etc/passwd", "a b.jpg", ""})
    void showsNoOtherAddress(String address) {
        assertThat(html(address)).isEqualTo("<figure></figure>");
    }

    private static String html(String address) {
        Media media = new Media(
                "m1",
                Media.Kind.PICTURE,
                null,
                null,
                List.of(Rendition.of("web", address, null, null)),
                Rights.NONE,
                null,
                null);
        Element page = new Element("div");
        FigureHtml.appendTo(page, new Figure(media, List.of()));
        return page.html().replaceAll("\n *", "");
    }
}
