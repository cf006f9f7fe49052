package org.dragoman.glossary;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The glossaries of the folder the newsroom keeps, else those inside the program. */
@Configuration(proxyBeanMethods = false)
class GlossaryConfiguration {

    @Bean
    Glossaries glossaries(@Value("${dragoman.glossaries:./glossaries}") Path folder) {
        return Files.isDirectory(folder) ? Glossaries.of(folder) : new Glossaries(new PackedGlossaries());
    }
}
