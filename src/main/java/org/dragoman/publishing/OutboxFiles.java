package org.dragoman.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** The files of one article in the folder of its language. */
@Component
class OutboxFiles {

    private static final String WITHDRAWN = ".withdrawn.json";

    private final List<PublicationFormat> formats;

    /** The payload comes last: when it is there, the others are. */
    OutboxFiles(NinjsFormat ninjs, HtmlFormat html, ProvenanceFormat provenance) {
        this.formats = List.of(html, provenance, ninjs);
    }

    void write(Path folder, String id, Publication publication) throws IOException {
        for (PublicationFormat format : formats) {
            WholeFiles.write(file(folder, id, format), format.render(publication));
        }
        Files.deleteIfExists(folder.resolve(id + WITHDRAWN));
        WholeFiles.syncNames(folder);
    }

    /** The notice is written first, so that the files never go without a trace. */
    void withdraw(Path folder, String id, Publication withdrawal) throws IOException {
        WholeFiles.write(folder.resolve(id + WITHDRAWN), PublicationJson.writePretty(notice(withdrawal)));
        for (PublicationFormat format : formats) {
            Files.deleteIfExists(file(folder, id, format));
        }
        WholeFiles.syncNames(folder);
    }

    /** The revision that is there, of the text or its withdrawal; 0 when neither is, or it cannot be told. */
    int revisionOf(Path folder, String id) throws IOException {
        return Math.max(revision(folder.resolve(id + ".provenance.json")), revision(folder.resolve(id + WITHDRAWN)));
    }

    private static int revision(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return 0;
        }
        try {
            return PublicationJson.read(Files.readString(file), Revision.class).revision();
        } catch (JacksonException | java.nio.charset.CharacterCodingException e) {
            return 0; // not ours, or damaged by somebody: to be written anew
        }
    }

    private static Map<String, @Nullable Object> notice(Publication withdrawal) {
        SourceArticle article = withdrawal.text().article();
        Map<String, @Nullable Object> notice = new LinkedHashMap<>();
        notice.put("event", withdrawal.event().wireName());
        notice.put("article", article.id());
        notice.put("uri", article.uri());
        notice.put("version", article.version());
        notice.put("language", withdrawal.text().language().value());
        notice.put("revision", withdrawal.revision());
        notice.put("at", withdrawal.at().toString());
        notice.put("note", withdrawal.text().approval().correctionNote());
        return notice;
    }

    private static Path file(Path folder, String id, PublicationFormat format) {
        return folder.resolve(id + "." + format.extension());
    }

    private record Revision(int revision) {}
}
