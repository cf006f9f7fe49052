package org.dragoman.publishing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.language.LanguageTag;

/** The identifiers by which publishing systems know an article and its translations. */
final class Identifiers {

    private Identifiers() {}

    /** Of the translation: the same in every revision, another in every language. */
    static String translation(ApprovedText text) {
        return urn(text.article(), text.language());
    }

    /** Of the English article: the publisher's own where it is an absolute URI, else made from Dragoman's key. */
    static String source(SourceArticle article) {
        return publishers(article).orElseGet(() -> urn(article, LanguageTag.ENGLISH));
    }

    /** The publisher's identifier, when it is an absolute URI. */
    static Optional<String> publishers(SourceArticle article) {
        return Optional.ofNullable(article.uri()).filter(Identifiers::isAbsolute);
    }

    private static String urn(SourceArticle article, LanguageTag language) {
        return "urn:dragoman:" + article.id() + ":" + language;
    }

    /** Whether a page may show what is there. */
    static boolean isWebAddress(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return (lower.startsWith("https://") || lower.startsWith("http://")) && isAbsolute(address);
    }

    /** Whether it is an address without a scheme, which leads from the page that it is in. */
    static boolean isRelative(String address) {
        try {
            return !address.isBlank() && !new URI(address).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    static boolean isAbsolute(String uri) {
        try {
            return new URI(uri).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
