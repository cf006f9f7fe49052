package org.dragoman.article;

/** A passage of which it is known what it is in the article. */
record Placed(BlockKind kind, Passage passage) {

    static Placed plain(BlockKind kind, String plain) {
        return new Placed(kind, Passage.of(Passage.Form.TEXT, plain));
    }

    boolean isStory() {
        return kind == BlockKind.PARAGRAPH || kind == BlockKind.QUOTE || kind == BlockKind.LIST_ITEM;
    }

    /** A mark from end to end told what the passage is; only in a paragraph is it markup that stays. */
    Block block(int number) {
        boolean marked = passage.form() == Passage.Form.STRONG || passage.form() == Passage.Form.EMPHASIS;
        Passage shown = marked && kind != BlockKind.PARAGRAPH ? passage.unwrapped() : passage;
        return new Block("b" + number, kind, shown.text(), shown.markup());
    }
}
