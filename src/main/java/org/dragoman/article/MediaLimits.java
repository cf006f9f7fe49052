package org.dragoman.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Where a picture or film may be used. It stands with the blocks that are bound to it too, so that whoever sees one of them
 * knows it.
 *
 * @param what for people: {@code The picture “main”}
 */
public record MediaLimits(String what, Limits languages, Limits territories) {

    private static final Limits ENGLISH = new Limits(List.of(LanguageTag.ENGLISH.value()), List.of());
    private static final String WHAT = "what";
    private static final String LANGUAGES = "languages";
    private static final String TERRITORIES = "territories";
    private static final String ONLY = "-only";
    private static final String EXCEPT = "-except";

    public static MediaLimits of(Media media) {
        String name = media.name() == null ? "" : " “" + media.name() + "”";
        return new MediaLimits(
                "The " + media.kind().wireName() + name,
                languages(media.rights()),
                media.rights().territories());
    }

    /** What may not be translated is shown beside English alone. */
    private static Limits languages(Rights rights) {
        return rights.forbidsTranslation() ? ENGLISH.and(rights.languages()) : rights.languages();
    }

    /** Of the picture that a block with this markup is bound to; null when it has none. */
    public static @Nullable MediaLimits of(List<Markup> markup) {
        return markup.stream()
                .filter(one -> one.number() == Markup.ITSELF)
                .map(Markup::attributes)
                .filter(attributes -> attributes.containsKey(WHAT))
                .findFirst()
                .map(attributes -> new MediaLimits(
                        attributes.getOrDefault(WHAT, ""),
                        limits(attributes, LANGUAGES),
                        limits(attributes, TERRITORIES)))
                .orElse(null);
    }

    private static Limits limits(Map<String, String> attributes, String name) {
        return new Limits(codes(attributes.get(name + ONLY)), codes(attributes.get(name + EXCEPT)));
    }

    private static List<String> codes(@Nullable String joined) {
        return joined == null ? List.of() : List.of(joined.split(" "));
    }

    /** Empty where there are none. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        put(attributes, LANGUAGES, languages);
        put(attributes, TERRITORIES, territories);
        if (!attributes.isEmpty()) {
            attributes.put(WHAT, what);
        }
        return attributes;
    }

    private static void put(Map<String, String> attributes, String name, Limits limits) {
        if (!limits.only().isEmpty()) {
            attributes.put(name + ONLY, String.join(" ", limits.only()));
        }
        if (!limits.except().isEmpty()) {
            attributes.put(name + EXCEPT, String.join(" ", limits.except()));
        }
    }
}
