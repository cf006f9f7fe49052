package org.dragoman.publishing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.article.BlockKind;
import org.dragoman.article.Media;
import org.dragoman.article.Rendition;
import org.jspecify.annotations.Nullable;

/** A picture or film with the words that were approved for it. */
record Figure(Media media, List<PublishedBlock> words) {

    /** Wider ones are for print. */
    private static final int WIDEST = 1600;

    static Figure of(Media media, List<PublishedBlock> blocks) {
        return new Figure(
                media,
                blocks.stream()
                        .filter(block -> media.id().equals(block.media()))
                        .toList());
    }

    Optional<PublishedBlock> first(BlockKind kind) {
        return all(kind).stream().findFirst();
    }

    /** A caption may have several paragraphs, a picture several credits. */
    List<PublishedBlock> all(BlockKind kind) {
        return words.stream().filter(block -> block.kind() == kind).toList();
    }

    String words(BlockKind kind) {
        return first(kind).map(BlockText::of).orElse("");
    }

    boolean isPicture() {
        return media.kind() == Media.Kind.PICTURE || media.kind() == Media.Kind.GRAPHIC;
    }

    /** The form a page shows: the widest that is no wider than screens need, else the least wide; null without any. */
    @Nullable Rendition shown() {
        List<Rendition> usable =
                media.renditions().stream().filter(this::isUsable).toList();
        return usable.stream()
                .filter(rendition -> width(rendition) <= WIDEST)
                .max(Comparator.comparingInt(Figure::width))
                .or(() -> usable.stream().min(Comparator.comparingInt(Figure::width)))
                .orElse(null);
    }

    private static int width(Rendition rendition) {
        return Objects.requireNonNullElse(rendition.width(), 0);
    }

    private boolean isUsable(Rendition rendition) {
        String wanted = switch (media.kind()) {
            case PICTURE, GRAPHIC -> "image/";
            case VIDEO -> "video/";
            case AUDIO -> "audio/";
        };
        String type = rendition.contentType();
        return pageAddress(rendition) != null
                && (type == null || type.toLowerCase(Locale.ROOT).startsWith(wanted));
    }

    /** Where it is, when that is on the web; null else. */
    static @Nullable String address(Rendition rendition) {
        String href = rendition.href();
        return href != null && Identifiers.isWebAddress(href) ? href : null;
    }

    /** The same for a page, where an address without a scheme leads from the page it is in; null where it leads nowhere. */
    static @Nullable String pageAddress(Rendition rendition) {
        String href = rendition.href();
        return href != null && (Identifiers.isWebAddress(href) || Identifiers.isRelative(href)) ? href : null;
    }
}
