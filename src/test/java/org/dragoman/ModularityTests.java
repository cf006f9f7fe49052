package org.dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between the packages, as every package-info states them. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Dragoman.class);

    @Test
    void usesOnlyTheModulesAbove() {
        MODULES.verify();
    }

    @Test
    void knowsTheModulesOfTheDesign() {
        assertThat(MODULES.stream().map(ApplicationModule::getIdentifier).map(Object::toString))
                .containsExactlyInAnyOrder(
                        "language",
                        "access",
                        "audit",
                        "jobs",
                        "article",
                        "glossary",
                        "quality",
                        "translation",
                        "review",
                        "publishing",
                        "desk");
    }
}
