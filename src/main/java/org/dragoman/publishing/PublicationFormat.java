package org.dragoman.publishing;

/**
 * One form a publication is delivered in. It depends on nothing but the publication, so a revision reads the same
 * whenever it is rendered.
 */
public interface PublicationFormat {

    /** What the file's name ends in after the article's id: {@code json}, {@code html}. */
    String extension();

    String mediaType();

    String render(Publication publication);
}
