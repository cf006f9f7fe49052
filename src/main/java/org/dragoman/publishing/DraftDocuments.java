package org.dragoman.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A text that nobody approved yet, in the forms that approved ones are published in. */
public final class DraftDocuments {

    private DraftDocuments() {}

    /** The words, blocks apart by an empty line. */
    public static String text(List<PublishedBlock> blocks) {
        return BlockText.joined(blocks) + "\n";
    }

    /** Markdown, with links and emphasis. */
    public static String markdown(List<PublishedBlock> blocks) {
        return MarkdownBody.of(blocks);
    }

    /** A whole page. */
    public static String html(ApprovedText text, Instant now) {
        return new HtmlFormat().render(publication(text, now));
    }

    /** ninjs 3.1; it says that the item is withheld, so that no receiver takes it for a publication. */
    public static Map<String, Object> ninjs(ApprovedText text, Instant now) {
        Map<String, Object> item = new NinjsFormat().document(publication(text, now));
        item.put("pubStatus", "withheld");
        return item;
    }

    private static Publication publication(ApprovedText text, Instant now) {
        return new Publication(0, null, PublicationEvent.PUBLISHED, 0, now, now, text, "");
    }
}
