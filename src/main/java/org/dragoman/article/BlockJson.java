package org.dragoman.article;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How blocks and markup are written in the database. */
public final class BlockJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private BlockJson() {}

    public static String write(List<Block> blocks) {
        return MAPPER.writeValueAsString(blocks);
    }

    public static List<Block> read(String json) {
        return MAPPER.readValue(json, new TypeReference<>() {});
    }

    public static String writeMarkup(List<Markup> markup) {
        return MAPPER.writeValueAsString(markup);
    }

    public static List<Markup> readMarkup(String json) {
        return MAPPER.readValue(json, new TypeReference<>() {});
    }
}
