package org.dragoman.publishing;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of stored and delivered publications, which no setting of the program's own mapper may change. */
final class PublicationJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<PublishedBlock>> BLOCKS = new TypeReference<>() {};

    private PublicationJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static String writePretty(Object value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static List<PublishedBlock> readBlocks(String json) {
        return MAPPER.readValue(json, BLOCKS);
    }
}
