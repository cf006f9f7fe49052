package org.dragoman.publishing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a text comes from and who answers for it; it stands beside the payload, which has no room for it. */
@Component
class ProvenanceFormat implements PublicationFormat {

    private static final int SCHEMA_VERSION = 1;

    @Override
    public String extension() {
        return "provenance.json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String render(Publication publication) {
        return PublicationJson.writePretty(document(publication));
    }

    Map<String, @Nullable Object> document(Publication publication) {
        SourceArticle article = publication.text().article();
        Approval approval = publication.text().approval();
        Map<String, @Nullable Object> source = new LinkedHashMap<>();
        source.put("uri", article.uri());
        source.put("version", article.version());
        source.put("sha256", article.sha256());
        Map<String, @Nullable Object> provenance = new LinkedHashMap<>();
        provenance.put("schemaVersion", SCHEMA_VERSION);
        provenance.put("article", article.id());
        provenance.put("language", publication.text().language().value());
        provenance.put("revision", publication.revision());
        provenance.put("label", approval.label().wireName());
        provenance.put("engine", approval.engine());
        provenance.put("termBase", approval.termBase());
        provenance.put("source", source);
        provenance.put("approvedBy", approval.approver());
        provenance.put("approvedAt", approval.at().toString());
        provenance.put("sha256", publication.sha256());
        provenance.put("decisions", approval.decisions());
        provenance.put("correctionNote", approval.correctionNote());
        return provenance;
    }
}
