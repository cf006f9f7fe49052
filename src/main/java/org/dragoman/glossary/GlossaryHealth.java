package org.dragoman.glossary;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Shows what keeps rows of the glossaries from being used. Always up: the other rows are in force, and a restart would
 * mend nothing.
 */
@Component
class GlossaryHealth implements HealthIndicator {

    private final Glossaries glossaries;

    GlossaryHealth(Glossaries glossaries) {
        this.glossaries = glossaries;
    }

    @Override
    public Health health() {
        List<String> unused = glossaries.problems().stream()
                .filter(GlossaryProblem::isError)
                .map(GlossaryProblem::toString)
                .toList();
        Health.Builder up = Health.up().withDetail("termBase", glossaries.base().hash());
        return unused.isEmpty() ? up.build() : up.withDetail("notUsed", unused).build();
    }
}
