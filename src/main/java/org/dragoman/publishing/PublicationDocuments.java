package org.dragoman.publishing;

import org.springframework.stereotype.Component;

/** Makes the documents of publications that the API answers with and webhooks carry. */
@Component
public class PublicationDocuments {

    private final NinjsFormat ninjs;
    private final ProvenanceFormat provenance;

    PublicationDocuments(NinjsFormat ninjs, ProvenanceFormat provenance) {
        this.ninjs = ninjs;
        this.provenance = provenance;
    }

    public PublicationDocument of(Publication publication) {
        SourceArticle article = publication.text().article();
        return new PublicationDocument(
                publication.id(),
                publication.sequence(),
                publication.event().wireName(),
                article.id(),
                article.uri(),
                article.version(),
                publication.text().language().value(),
                publication.revision(),
                publication.at(),
                ninjs.document(publication),
                provenance.document(publication));
    }

    /** The same as JSON text. */
    public String json(Publication publication) {
        return PublicationJson.write(of(publication));
    }
}
