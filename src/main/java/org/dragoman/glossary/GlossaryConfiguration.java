package org.dragoman.glossary;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The glossaries of the folder the newsroom keeps, else those inside the program. */
@Configuration(proxyBeanMethods = false)
class GlossaryConfiguration {

    /** The folder comes as a string: as a path, Spring would look for it on the class path first. */
    @Bean
    Glossaries glossaries(@Value("${dragoman.glossaries:./glossaries}") String place) {
        Path folder = Path.of(place);
        return Files.isDirectory(folder) ? Glossaries.of(folder) : new Glossaries(new PackedGlossaries());
    }
}
