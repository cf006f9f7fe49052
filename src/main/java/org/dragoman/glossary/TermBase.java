package org.dragoman.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * All terms in force at one time. Immutable; safe across threads. A desk's own domains decide which of them count for a
 * text.
 */
public final class TermBase {

    /** A base without a term. */
    public static final TermBase EMPTY = new TermBase(List.of(), DomainOrder.EMPTY, "");

    private final Map<String, Domain> domains;
    private final DomainOrder order;
    private final String hash;
    private final TermIndex index;
    /** By domain and name. */
    private final Map<String, Map<String, Term>> terms;

    TermBase(Collection<Domain> domains, DomainOrder order, String hash) {
        Map<String, Domain> byName = new LinkedHashMap<>();
        domains.forEach(domain -> byName.put(domain.name(), domain));
        this.domains = Collections.unmodifiableMap(byName);
        this.order = order;
        this.hash = hash;
        this.terms = byName.values().stream()
                .collect(Collectors.toMap(
                        Domain::name,
                        domain -> domain.terms().stream().collect(Collectors.toMap(Term::name, Function.identity()))));
        this.index = new TermIndex(domains.stream()
                .flatMap(domain -> domain.terms().stream())
                .filter(term -> term.status() != TermStatus.PROPOSED)
                .toList());
    }

    /** SHA-256 of the files it was made from, in hexadecimal. */
    public String hash() {
        return hash;
    }

    public Collection<Domain> domains() {
        return domains.values();
    }

    public Optional<Domain> domain(String name) {
        return Optional.ofNullable(domains.get(name));
    }

    /** The domains that serve a desk, the first wins. */
    public List<String> domainsFor(@Nullable String desk, @Nullable String subject) {
        return order.of(desk, subject, domains.keySet());
    }

    public List<TermOccurrence> match(String plain, LanguageTag target, @Nullable String desk) {
        return match(plain, target, desk, null);
    }

    /**
     * The terms of a text, leftmost first, none within another. Of terms at one place the longest wins, then the desk's
     * order of domains.
     *
     * @param plain text without markup; the offsets are its UTF-16 units
     */
    public List<TermOccurrence> match(
            String plain, LanguageTag target, @Nullable String desk, @Nullable String subject) {
        return matchAll(List.of(plain), target, desk, subject).get(0);
    }

    /** As {@link #match}, for the blocks of one article in their order: a short form counts once its term was named. */
    public List<List<TermOccurrence>> matchAll(
            List<String> blocks, LanguageTag target, @Nullable String desk, @Nullable String subject) {
        Reading reading = new Reading(domainsFor(desk, subject), target);
        return blocks.stream().map(reading::read).toList();
    }

    /** What became, in a translation, of each term of the source. */
    public List<TermVerdict> verify(
            String source, String target, LanguageTag language, @Nullable String desk, @Nullable String subject) {
        return verify(match(source, language, desk, subject), target, language);
    }

    public List<TermVerdict> verify(String source, String target, LanguageTag language, @Nullable String desk) {
        return verify(source, target, language, desk, null);
    }

    /** What became, in a translation, of terms that {@link #matchAll} found in its source. */
    public List<TermVerdict> verify(List<TermOccurrence> terms, String target, LanguageTag language) {
        return new Verification(target, language, term -> withShortForms(term, language)).of(terms);
    }

    /** A person who is named in full in the source may well be called by the short form in the translation. */
    private TermOccurrence withShortForms(TermOccurrence occurrence, LanguageTag language) {
        if (occurrence.kind() != TermKind.PERSON || occurrence.targets().isEmpty()) {
            return occurrence;
        }
        return term(occurrence.domain(), occurrence.term())
                .map(term -> TermRule.of(List.of(term), domains, language, true).targets())
                .map(occurrence::admitting)
                .orElse(occurrence);
    }

    /**
     * Equal for equal rules of the terms a text has, wherever they stand in it: what a kept translation depends on.
     *
     * @param terms as this base found them
     */
    public String fingerprint(Collection<TermOccurrence> terms) {
        String rules = terms.stream()
                .map(term -> String.join(
                        "\t",
                        term.term(),
                        term.kind().name(),
                        matchOf(term),
                        String.join("|", term.targets()),
                        String.join("|", term.forbidden())))
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
        return DigestUtils.sha256Hex(rules);
    }

    private String matchOf(TermOccurrence occurrence) {
        return term(occurrence.domain(), occurrence.term())
                .map(term -> term.match().name())
                .orElse("");
    }

    /** The row of a term in a domain. */
    public Optional<Term> term(String domain, String name) {
        return Optional.ofNullable(terms.getOrDefault(domain, Map.of()).get(name));
    }

    /** The dictionary for an engine with glossaries of its own. */
    public TermDictionary dictionary(@Nullable String desk, @Nullable String subject, LanguageTag language) {
        return dictionary(domainsFor(desk, subject), language);
    }

    /**
     * The dictionary of a list of domains, the first wins.
     *
     * @param names domains that do not exist are passed over
     */
    public TermDictionary dictionary(List<String> names, LanguageTag language) {
        return DictionaryExtract.of(
                names.stream()
                        .map(domains::get)
                        .filter(domain -> domain != null)
                        .toList(),
                language);
    }

    /** Reads the blocks of one article one after the other and remembers which terms were named. */
    private final class Reading {

        private final Map<String, Integer> ranks = new HashMap<>();
        private final LanguageTag target;
        /** Terms named in full, by number, and when. */
        private final Map<Integer, Integer> named = new HashMap<>();

        private int time;

        Reading(List<String> order, LanguageTag target) {
            order.forEach(domain -> ranks.put(domain, ranks.size()));
            this.target = target;
        }

        List<TermOccurrence> read(String plain) {
            Tokens tokens = Tokens.of(plain);
            int[] words = index.words(tokens);
            PlacesAndPeople people = new PlacesAndPeople(tokens);
            int known = -1;
            List<TermOccurrence> occurrences = new ArrayList<>();
            int at = 0;
            while (at < words.length) {
                TermIndex.Found found = index.longest(tokens, words, at, this::counts);
                if (found == null) {
                    at++;
                } else if (at != known && isPartOfAPerson(found, at, tokens, words, people)) {
                    at = found.end();
                } else {
                    known = found.end();
                    occurrences.add(occurrence(tokens, at, found));
                    at = found.end();
                }
            }
            return occurrences;
        }

        /** Only one word can be: what has more of them is a term in its own right. */
        private boolean isPartOfAPerson(
                TermIndex.Found found, int at, Tokens tokens, int[] words, PlacesAndPeople people) {
            return found.end() == at + 1
                    && found.spellings().stream().allMatch(spelling -> spelling.kind() == TermKind.NAME)
                    && people.isPartOfAPerson(at, next -> index.longest(tokens, words, next, this::counts) != null);
        }

        private boolean counts(Spelling spelling) {
            return ranks.containsKey(index.term(spelling.term()).domain())
                    && (!spelling.isShort() || named.containsKey(spelling.term()));
        }

        private TermOccurrence occurrence(Tokens tokens, int start, TermIndex.Found found) {
            List<Spelling> spellings = found.spellings().stream()
                    .sorted(Comparator.comparing(Spelling::isShort)
                            .thenComparing(spelling -> spelling.isShort() ? -when(spelling) : 0)
                            .thenComparing(spelling -> rank(term(spelling)))
                            .thenComparing(spelling -> !spelling.hasWordsOf(tokens, start))
                            .thenComparing(Spelling::match)
                            .thenComparing(Spelling::term))
                    .toList();
            time++;
            spellings.stream()
                    .filter(spelling -> !spelling.isShort())
                    .forEach(spelling -> named.put(spelling.term(), time));
            Spelling first = spellings.get(0);
            List<Term> sameTerm = spellings.stream()
                    .filter(spelling -> spelling.isShort() == first.isShort())
                    .map(this::term)
                    .filter(term -> term.name().equals(term(first).name()))
                    .distinct()
                    .toList();
            TermRule rule = TermRule.of(sameTerm, domains, target, first.isShort());
            return new TermOccurrence(
                    tokens.start(start),
                    tokens.end(found.end() - 1),
                    rule.term().name(),
                    rule.term().domain(),
                    rule.term().kind(),
                    rule.targets(),
                    rule.forbidden(),
                    rule.term().status() == TermStatus.DEPRECATED);
        }

        private Term term(Spelling spelling) {
            return index.term(spelling.term());
        }

        private int when(Spelling spelling) {
            return named.getOrDefault(spelling.term(), 0);
        }

        private int rank(Term term) {
            return ranks.getOrDefault(term.domain(), Integer.MAX_VALUE);
        }
    }
}
