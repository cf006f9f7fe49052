package org.dragoman.article;

import java.util.List;

/** A passage of which it is known what it is in the article. */
record Placed(BlockKind kind, Passage passage) {

    static Placed plain(BlockKind kind, String plain) {
        return new Placed(kind, Passage.of(Passage.Form.TEXT, plain));
    }

    boolean isStory() {
        return kind == BlockKind.PARAGRAPH || kind == BlockKind.QUOTE || kind == BlockKind.LIST_ITEM;
    }

    Block block(int number) {
        List<Markup> markup = passage.markup();
        return new Block("b" + number, kind, passage.text(), markup);
    }
}
