package org.dragoman.translation.apertium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.article.InlineText;
import org.dragoman.translation.Span;
import org.junit.jupiter.api.Test;

class TagNestingTests {

    private final TaggedText text = new TaggedText();
    private final Map<Integer, Span> source = new LinkedHashMap<>();

    @Test
    void mergesTheApartPiecesOfATag() throws Unfaithful {
        source.put(1, new Span(0, 7));
        words("coche", 1);
        words(" ");
        words("rojo", 1);
        assertThat(nested()).isEqualTo("<1>coche rojo</1>");
    }

    @Test
    void doesNotMergeOverTheWordsOfAnother() throws Unfaithful {
        source.put(1, new Span(0, 7));
        source.put(2, new Span(8, 9));
        words("la", 1);
        words(" ");
        words("una", 2);
        words(" ");
        words("casas", 1);
        assertThat(nested()).isEqualTo("la <2>una</2> <1>casas</1>");
    }

    @Test
    void keepsInnerTagsInside() throws Unfaithful {
        source.put(1, new Span(0, 9));
        source.put(2, new Span(4, 7));
        words("a ", 1);
        words("b", 1, 2);
        words(" c");
        assertThat(nested()).isEqualTo("<1>a <2>b</2></1> c");
    }

    @Test
    void opensTheOuterOfTwoEqualTagsFirst() throws Unfaithful {
        source.put(7, new Span(0, 9));
        source.put(2, new Span(0, 9));
        words("a", 2, 7);
        assertThat(nested()).isEqualTo("<7><2>a</2></7>");
    }

    @Test
    void nestsTwoTagsWhoseWordsBecameOne() throws Unfaithful {
        source.put(1, new Span(0, 2));
        source.put(2, new Span(3, 6));
        words("del", 1, 2);
        words(" rey", 2);
        assertThat(nested()).isEqualTo("<2><1>del</1> rey</2>");
    }

    @Test
    void refusesATagThatLostItsWords() {
        source.put(1, new Span(0, 2));
        words("nada");
        assertThatThrownBy(this::nested)
                .isInstanceOf(Unfaithful.class)
                .hasMessage("The words inside tag <1> did not come back; translate this text by hand.");
    }

    private void words(String words, Integer... tags) {
        text.append(words, Set.of(tags));
    }

    private String nested() throws Unfaithful {
        InlineText nested = new TagNesting(text, source).nested(List.of());
        return InlineText.parse(nested.xml()).xml();
    }
}
