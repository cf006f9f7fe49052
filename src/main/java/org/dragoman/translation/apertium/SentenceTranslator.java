package org.dragoman.translation.apertium;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dragoman.translation.Span;

/**
 * Translates a sentence so that what is kept in it comes back whole. It is asked as it stands first: where Apertium
 * renders a term as the glossary does, its own grammar is better than any token's.
 */
final class SentenceTranslator {

    /** One exchange in stream format. */
    interface Apertium {
        String ask(String stream) throws PipelineFailed, InterruptedException;
    }

    private final Pair pair;
    private final Apertium apertium;

    SentenceTranslator(Pair pair, Apertium apertium) {
        this.pair = pair;
        this.apertium = apertium;
    }

    /**
     * @throws Unfaithful when a kept piece or a tag does not come back
     */
    TaggedText translate(Sentence sentence) throws PipelineFailed, InterruptedException, Unfaithful {
        TaggedText whole;
        try {
            whole = withinTags(sentence);
        } catch (Unfaithful tangled) {
            // with every edge a cut, each piece lies in its place by itself
            whole = piecewise(sentence, sentence.cuts(true));
        }
        if (isEmpty(whole)) {
            throw new Unfaithful("Apertium left nothing of this text; translate it by hand.");
        }
        return whole;
    }

    private TaggedText withinTags(Sentence sentence) throws PipelineFailed, InterruptedException, Unfaithful {
        TaggedText whole = polished(sentence, keeping(sentence));
        if (hasAllTags(sentence, whole)) {
            return whole;
        }
        return piecewise(sentence, sentence.cuts(false));
    }

    private static boolean hasAllTags(Sentence sentence, TaggedText text) {
        Set<Integer> there = new HashSet<>();
        for (int at = 0; at < text.length(); at++) {
            there.addAll(text.tagsAt(at));
        }
        return there.containsAll(sentence.tags().keySet());
    }

    private TaggedText piecewise(Sentence sentence, List<Integer> cuts)
            throws PipelineFailed, InterruptedException, Unfaithful {
        TaggedText all = new TaggedText();
        for (int cut = 1; cut < cuts.size(); cut++) {
            Span span = new Span(cuts.get(cut - 1), cuts.get(cut));
            String source = sentence.text().substring(span.start(), span.end());
            String words = source.strip();
            if (words.isEmpty()) {
                all.append(source, Set.of());
                continue;
            }
            int start = span.start() + source.indexOf(words);
            Sentence part = Sentence.of(
                    sentence.text(), new Span(start, start + words.length()), sentence.kept(), sentence.tags());
            all.append(source.substring(0, source.indexOf(words)), Set.of());
            all.append(part(part));
            all.append(source.substring(source.indexOf(words) + words.length()), Set.of());
        }
        return all;
    }

    private TaggedText part(Sentence part) throws PipelineFailed, InterruptedException, Unfaithful {
        TaggedText translated = keeping(new Sentence(part.text(), part.kept(), Map.of()));
        Tidying.spaces(translated);
        Tidying.firstLetter(part, translated);
        part.tags().keySet().forEach(translated::wrap);
        if (isEmpty(translated)) {
            throw new Unfaithful("\"" + part.text() + "\" has no translation of its own; translate this text by hand.");
        }
        return translated;
    }

    private TaggedText polished(Sentence sentence, TaggedText text) {
        Tidying.spaces(text);
        Tidying.secondWord(sentence, text);
        Grammar.contract(pair, text);
        Grammar.question(pair, sentence.text(), text);
        Tidying.firstLetter(sentence, text);
        TagEdges.widen(sentence, text);
        return text;
    }

    private TaggedText keeping(Sentence sentence) throws PipelineFailed, InterruptedException, Unfaithful {
        TaggedText answer = asked(sentence);
        Optional<Sentence> reworded = Possessives.reworded(sentence, answer);
        return reworded.isPresent() ? asked(reworded.get()) : answer;
    }

    private TaggedText asked(Sentence sentence) throws PipelineFailed, InterruptedException, Unfaithful {
        if (sentence.kept().size() == 1
                && sentence.source(sentence.kept().get(0)).equals(sentence.text())) {
            return alone(sentence);
        }
        List<Kept> fixed = sentence.kept().stream().filter(Kept::isOpaque).toList();
        Attempt asItStands = new Attempt(sentence, Tokens.unknownWords(sentence, fixed));
        asItStands.ask();
        Sentence named = sentence.with(unknownNames(sentence, asItStands));
        List<Kept> unsettled = named.kept().stream()
                .filter(piece -> piece.isOpaque() || !asItStands.settles(piece))
                .toList();
        try {
            Attempt lent = unsettled.size() == fixed.size()
                    ? asItStands
                    : new Attempt(named, Tokens.cities(named, unsettled)).ask();
            return lent.finished();
        } catch (Unfaithful tangled) {
            return new Attempt(named, Tokens.unknownWords(named, named.kept()))
                    .ask()
                    .finished();
        }
    }

    private static TaggedText alone(Sentence sentence) {
        TaggedText text = new TaggedText();
        text.append(sentence.kept().get(0).target(), sentence.tags().keySet());
        return text;
    }

    private static List<Kept> unknownNames(Sentence sentence, Attempt asItStands) {
        Predicate<Span> taken =
                span -> sentence.kept().stream().anyMatch(piece -> piece.span().overlaps(span));
        return PersonalNames.in(sentence.text(), asItStands.answer.plain()).stream()
                .filter(taken.negate())
                .map(span -> new Kept(
                        span, Stream.shown(sentence.text().substring(span.start(), span.end())), Kept.Sort.PERSON))
                .toList();
    }

    private static boolean isEmpty(TaggedText text) {
        return text.plain().isBlank();
    }

    /** One way of asking for a sentence, and the answer to it. */
    private final class Attempt {

        private final Sentence sentence;
        private final Tokens tokens;
        private TaggedText answer = new TaggedText();

        Attempt(Sentence sentence, Tokens tokens) {
            this.sentence = sentence;
            this.tokens = tokens;
        }

        Attempt ask() throws PipelineFailed, InterruptedException {
            boolean stopped = sentence.hasFinalStop();
            String stream = apertium.ask(stream() + (stopped ? "" : Stream.FULL_STOP));
            answer = Stream.read(stopped ? stream : Stream.withoutFullStop(stream));
            return this;
        }

        private String stream() {
            StringBuilder stream = new StringBuilder();
            List<Integer> cuts = sentence.cuts(true);
            for (int cut = 1; cut < cuts.size(); cut++) {
                Span span = new Span(cuts.get(cut - 1), cuts.get(cut));
                stream.append(Stream.bind(tagsAround(span), words(span)));
            }
            return Stream.apart(stream.toString());
        }

        private Set<Integer> tagsAround(Span span) {
            Set<Integer> around = new HashSet<>();
            sentence.tags().forEach((tag, place) -> {
                if (place.overlaps(span)) {
                    around.add(tag);
                }
            });
            List<Kept> kept = sentence.kept();
            for (int piece = 0; piece < kept.size(); piece++) {
                if (kept.get(piece).span().overlaps(span) && !tokens.stand(kept.get(piece))) {
                    around.add(-piece - 1);
                }
            }
            return around;
        }

        private String words(Span span) {
            for (Kept piece : sentence.kept()) {
                if (tokens.stand(piece) && piece.span().overlaps(span)) {
                    return piece.span().start() == span.start() ? tokens.of(piece) : "";
                }
            }
            return Stream.escape(sentence.text().substring(span.start(), span.end()));
        }

        /** Whether Apertium's own rendering of a piece can stand, or be replaced where it stands. */
        boolean settles(Kept piece) {
            return Rendering.of(answer, -sentence.kept().indexOf(piece) - 1)
                    .filter(rendering -> rendering.settles(piece, sentence.source(piece)))
                    .isPresent();
        }

        /** The answer with every kept piece in its target form. */
        TaggedText finished() throws Unfaithful {
            List<Kept> kept = sentence.kept();
            List<Rendering> renderings = new ArrayList<>();
            for (int piece = 0; piece < kept.size(); piece++) {
                if (!tokens.stand(kept.get(piece))) {
                    renderings.add(rendering(piece));
                }
            }
            renderings.sort(Comparator.comparingInt(Rendering::start).reversed());
            for (Rendering rendering : renderings) {
                Kept piece = kept.get(-rendering.mark() - 1);
                if (!rendering.isInflected(piece)) {
                    answer.replace(rendering.start(), rendering.end(), piece.target());
                    Grammar.ownArticle(pair, answer, rendering.start(), piece.target());
                }
            }
            tokens.putBack(pair, answer);
            return answer;
        }

        private Rendering rendering(int index) throws Unfaithful {
            Kept piece = sentence.kept().get(index);
            return Rendering.of(answer, -index - 1)
                    .filter(found -> found.settles(piece, sentence.source(piece)))
                    .orElseThrow(() -> new Unfaithful(
                            "\"" + piece.target() + "\" did not come back exactly once; translate this text by hand."));
        }
    }
}
