package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a licence for machines says about translating, languages and countries.
 *
 * <p>The rule, by W3C's ODRL 2.2 and IPTC's RightsML on top of it: a prohibition of the action {@code translate} forbids
 * translation; with a constraint on {@code language} only into those languages. A prohibition of using, displaying or
 * distributing under a constraint on {@code spatial} (or {@code language}) excludes those countries (or languages); a
 * permission under such a constraint allows those alone. Whatever else a licence says needs a lawyer, and decides nothing
 * here.
 */
record EncodedRights(boolean forbidTranslation, Limits languages, Limits territories) {

    static final EncodedRights NONE = new EncodedRights(false, Limits.NONE, Limits.NONE);

    private static final Set<String> USING = Set.of(
            "use",
            "distribute",
            "display",
            "present",
            "play",
            "stream",
            "print",
            "publish",
            "reproduce",
            "communicate",
            "make-available",
            "translate");

    /** What a rule is about; the words are ODRL's, without their address. */
    record Rule(boolean prohibits, List<String> actions, List<Constraint> constraints) {}

    record Constraint(String operand, String operator, List<String> values) {

        /** Whether it holds for all but its values. */
        boolean isNegated() {
            return operator.equals("neq") || operator.equals("isnoneof");
        }
    }

    /** Nothing when it cannot be read: then it is kept, and its words decide. */
    static EncodedRights of(@Nullable String encoded) {
        return encoded == null ? NONE : of(OdrlRules.of(encoded));
    }

    private static EncodedRights of(List<Rule> rules) {
        boolean forbidden = rules.stream().anyMatch(EncodedRights::forbidsTranslation);
        return new EncodedRights(
                forbidden,
                limits(rules, "language", EncodedRights::language),
                limits(rules, "spatial", Territories::codeOf));
    }

    /** A prohibition under another condition, such as a time, may not hold now; who publishes must look, so it counts. */
    private static boolean forbidsTranslation(Rule rule) {
        return rule.prohibits()
                && rule.actions().contains("translate")
                && rule.constraints().stream()
                        .noneMatch(constraint -> constraint.operand().equals("language")
                                || constraint.operand().equals("spatial"));
    }

    private static Limits limits(List<Rule> rules, String operand, Function<String, @Nullable String> code) {
        List<String> only = new ArrayList<>();
        List<String> except = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.actions().stream().noneMatch(USING::contains)) {
                continue;
            }
            for (Constraint constraint : rule.constraints()) {
                if (constraint.operand().equals(operand)) {
                    List<String> target = rule.prohibits() == constraint.isNegated() ? only : except;
                    add(target, constraint.values(), code);
                }
            }
        }
        return new Limits(only, except);
    }

    private static void add(List<String> target, List<String> values, Function<String, @Nullable String> code) {
        for (String value : values) {
            String known = code.apply(value);
            if (known != null && !target.contains(known)) {
                target.add(known);
            }
        }
    }

    private static @Nullable String language(String written) {
        try {
            return org.dragoman.language.LanguageTag.of(OdrlRules.withoutAddress(written))
                    .value();
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
