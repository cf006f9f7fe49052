package org.dragoman.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which domains serve a desk and subject, in which order, by {@code domains.csv}. {@code house} always comes first,
 * {@code common} last.
 */
record DomainOrder(List<Rule> rules) {

    static final String FILE = "domains.csv";
    static final String HOUSE = "house";
    static final String COMMON = "common";

    static final DomainOrder EMPTY = new DomainOrder(List.of());

    /** A row; an empty desk or subject is any. */
    record Rule(String desk, String subject, List<String> domains, int line) {}

    static DomainOrder read(CsvTable table) throws UnreadableFile {
        List<String> header = table.header().stream().map(DomainOrder::key).toList();
        for (String needed : List.of("desk", "domains")) {
            if (!header.contains(needed)) {
                throw new UnreadableFile(
                        table.file(),
                        table.headerLine(),
                        "no column \"" + needed + "\"; the first row is desk,subject,domains");
            }
        }
        return new DomainOrder(table.rows().stream()
                .map(row -> new Rule(
                        key(row.cell(header.indexOf("desk"))),
                        key(row.cell(header.indexOf("subject"))),
                        List.of(row.cell(header.indexOf("domains")).split("\\|")).stream()
                                .map(DomainOrder::key)
                                .filter(domain -> !domain.isEmpty())
                                .toList(),
                        row.line()))
                .toList());
    }

    private static String key(@Nullable String written) {
        return written == null ? "" : written.strip().toLowerCase(Locale.ROOT);
    }

    /** The domains in force, of those that exist; the row that says most about desk and subject decides. */
    List<String> of(@Nullable String desk, @Nullable String subject, Collection<String> existing) {
        String deskKey = key(desk);
        String subjectKey = key(subject);
        Set<String> order = new LinkedHashSet<>();
        order.add(HOUSE);
        Rule own = deskKey.isEmpty() ? null : rule(deskKey, subjectKey);
        if (own != null) {
            order.addAll(own.domains());
        } else {
            order.add(deskKey);
            Rule any = rule("", subjectKey);
            if (any != null) {
                order.addAll(any.domains());
            }
        }
        order.remove(COMMON);
        order.add(COMMON);
        List<String> domains = new ArrayList<>(order);
        domains.retainAll(existing);
        return domains;
    }

    private @Nullable Rule rule(String desk, String subject) {
        Rule found = null;
        for (Rule rule : rules) {
            boolean anySubject = rule.subject().isEmpty();
            if (rule.desk().equals(desk) && (anySubject || rule.subject().equals(subject))) {
                if (found == null || found.subject().isEmpty() && !anySubject) {
                    found = rule;
                }
            }
        }
        return found;
    }
}
