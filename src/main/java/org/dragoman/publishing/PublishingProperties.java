package org.dragoman.publishing;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.dragoman.language.LanguageTag;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of publishing.
 *
 * @param outbox where the folder destination writes ({@code DRAGOMAN_OUTBOX})
 * @param destinations by name; none: the folder alone, for everything
 * @param deliverThreads how many deliveries run at once; one destination holds at most half of them
 */
@ConfigurationProperties("dragoman")
public record PublishingProperties(
        @DefaultValue("./published") Path outbox,
        @DefaultValue Map<String, Filter> destinations,
        @DefaultValue("8") int deliverThreads) {

    /** What a destination takes; empty sets: all. */
    public record Filter(
            @DefaultValue Set<String> languages,
            @DefaultValue Set<String> desks) {

        Destination named(String name) {
            return new Destination(
                    name, languages.stream().map(LanguageTag::of).collect(java.util.stream.Collectors.toSet()), desks);
        }
    }
}
