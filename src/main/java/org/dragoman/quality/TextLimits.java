package org.dragoman.quality;

import org.dragoman.article.BlockKind;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long the texts may be that stand beside an article, in what readers count as characters (grapheme clusters). */
@ConfigurationProperties("dragoman.limits")
public record TextLimits(
        @DefaultValue("70") int siteHeadline,
        @DefaultValue("60") int seoTitle,
        @DefaultValue("160") int seoDescription,
        @DefaultValue("120") int pushText) {

    /** As nobody configured anything. */
    public static final TextLimits USUAL = new TextLimits(70, 60, 160, 120);

    public TextLimits {
        if (siteHeadline < 1 || seoTitle < 1 || seoDescription < 1 || pushText < 1) {
            throw new IllegalArgumentException("Each of dragoman.limits must be 1 or more.");
        }
    }

    /** The longest a text of that kind may be; null where there is no limit. */
    public @Nullable Integer of(BlockKind kind) {
        return switch (kind) {
            case SITE_HEADLINE -> siteHeadline;
            case SEO_TITLE -> seoTitle;
            case SEO_DESCRIPTION -> seoDescription;
            case PUSH_TEXT -> pushText;
            default -> null;
        };
    }
}
