package org.dragoman.translation.apertium;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.article.BlockKind;
import org.dragoman.article.InlineText;
import org.dragoman.glossary.TermKind;
import org.dragoman.glossary.TermOccurrence;
import org.dragoman.translation.CreditLines;
import org.dragoman.translation.RequestedBlock;
import org.dragoman.translation.Span;

/** Translates a block sentence by sentence and puts it together with its tags. */
final class BlockTranslator {

    /** UTF-16 units in a request. */
    private static final int LONGEST_SENTENCE = 20_000;

    /** UTF-16 units in a block: some 20,000 words, a few seconds' work. A paragraph of more was read wrongly by somebody. */
    private static final int LONGEST_BLOCK = 100_000;

    /** What no reader would call words: addresses, handles, and strings longer than the programs bear. */
    private static final Pattern FIXED = Pattern.compile(
            "(?:https?|ftp)://[^\\s<>\"“”]*[^\\s<>\"“”.,;:!?)\\]'’]"
                    + "|www\\.[^\\s<>\"“”]*[^\\s<>\"“”.,;:!?)\\]'’]"
                    + "|[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"
                    + "|(?<![\\p{L}\\p{N}@])(?:[\\p{Alnum}-]+\\.)+(?:com|org|net|edu|gov|int|info|io|eu|uk|de|es|fr)(?:/[^\\s<>\"“”]*[^\\s<>\"“”.,;:!?)\\]'’])?(?![\\p{L}\\p{N}])"
                    + "|(?<![\\p{L}\\p{N}&/])[#@][\\p{L}\\p{N}_]+"
                    + "|[^\\s\\uFFFC]{200,}",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final Pair pair;
    private final SentenceTranslator translator;

    BlockTranslator(Pair pair, SentenceTranslator translator) {
        this.pair = pair;
        this.translator = translator;
    }

    /**
     * The translation as XML text.
     *
     * @throws Unfaithful when it cannot be had whole
     */
    String translate(RequestedBlock block) throws PipelineFailed, InterruptedException, Unfaithful {
        if (block.text().length() > LONGEST_BLOCK) {
            throw new Unfaithful("The text is too long for Apertium; split it into paragraphs.");
        }
        InlineText source = InlineText.parse(block.text());
        MarkedSource marked = new MarkedSource(source);
        List<Kept> kept = kept(block, source.plain(), marked);
        List<Span> whole = kept.stream().map(Kept::span).toList();
        Map<Integer, Span> tags = marked.tags(whole);
        TaggedText target = new TaggedText();
        int end = 0;
        for (Span span : Sentences.of(marked.text(), marked.cuts(), whole, LONGEST_SENTENCE)) {
            target.append(span.start() > end ? " " : "", around(tags, end, span.start()));
            target.append(sentence(Sentence.of(marked.text(), span, kept, tags)));
            end = span.end();
        }
        Tidying.spaces(target);
        return checked(source, new TagNesting(target, tags).nested(marked.markers()));
    }

    private static Set<Integer> around(Map<Integer, Span> tags, int end, int start) {
        Map<Integer, Span> spanning = new LinkedHashMap<>(tags);
        spanning.values().removeIf(span -> span.start() > end || span.end() < start || span.start() == start);
        return spanning.keySet();
    }

    private TaggedText sentence(Sentence sentence) throws PipelineFailed, InterruptedException, Unfaithful {
        Map<Integer, Span> partly = new LinkedHashMap<>(sentence.tags());
        partly.values().removeIf(new Span(0, sentence.text().length())::equals);
        TaggedText text = new TaggedText();
        if (Stream.shown(sentence.text()).chars().anyMatch(Character::isLetterOrDigit)) {
            text = translator.translate(new Sentence(sentence.text(), sentence.kept(), partly));
        } else {
            text.append(Stream.shown(sentence.text()), partly.keySet());
        }
        for (int tag : sentence.tags().keySet()) {
            if (!partly.containsKey(tag)) {
                text.wrap(tag);
            }
        }
        return text;
    }

    private static String checked(InlineText source, InlineText target) throws Unfaithful {
        String xml = target.xml();
        List<String> expected = source.tags().stream().sorted().toList();
        if (!InlineText.parse(xml).tags().stream().sorted().toList().equals(expected)) {
            throw new Unfaithful("The tags did not come back as they were; translate this text by hand.");
        }
        return xml;
    }

    private List<Kept> kept(RequestedBlock block, String plain, MarkedSource marked) {
        List<Kept> kept = new ArrayList<>();
        Matcher fixed = FIXED.matcher(marked.text());
        while (fixed.find()) {
            kept.add(new Kept(new Span(fixed.start(), fixed.end()), Stream.shown(fixed.group()), Kept.Sort.FIXED));
        }
        Dates.in(marked.text(), pair).forEach(date -> addFree(kept, date));
        for (TermOccurrence term : block.terms()) {
            target(term, plain)
                    .ifPresent(target -> addFree(
                            kept,
                            new Kept(marked.place(new Span(term.start(), term.end())), target, sort(term.kind()))));
        }
        if (block.kind() == BlockKind.BYLINE || block.kind() == BlockKind.CREDIT) {
            for (Span name : CreditLines.names(plain)) {
                addFree(
                        kept,
                        new Kept(marked.place(name), plain.substring(name.start(), name.end()), Kept.Sort.PERSON));
            }
        }
        kept.sort(Comparator.comparingInt(piece -> piece.span().start()));
        return kept;
    }

    private static void addFree(List<Kept> kept, Kept piece) {
        if (kept.stream().noneMatch(other -> other.span().overlaps(piece.span()))) {
            kept.add(piece);
        }
    }

    private static Optional<String> target(TermOccurrence term, String plain) {
        if (!term.targets().isEmpty()) {
            return Optional.of(term.targets().get(0));
        }
        boolean own = term.kind() == TermKind.PERSON || term.kind() == TermKind.KEEP;
        return own ? Optional.of(plain.substring(term.start(), term.end())) : Optional.empty();
    }

    private static Kept.Sort sort(TermKind kind) {
        return switch (kind) {
            case TERM -> Kept.Sort.TERM;
            case NAME -> Kept.Sort.NAME;
            case PERSON, KEEP -> Kept.Sort.PERSON;
        };
    }
}
