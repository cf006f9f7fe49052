package org.dragoman.translation.apertium;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.translation.Span;

/**
 * Apertium drops a possessive it cannot attach, "Toronto's Zqx1k", but knows what to do with "the Zqx1k of Toronto". So a
 * sentence that lost one is asked again in those words.
 */
final class Possessives {

    private static final Pattern GENITIVE_BEFORE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:d[eo]s?|das?|del?s?)(?: (?:el|la|els|les|los|las|[oa]s?))? $|d['’] ?(?:l['’])?$"
                    + "|(?<!\\p{L})de l['’]$");
    private static final Pattern BEHIND = Pattern.compile("^['’]s ");
    private static final Pattern ARTICLE = Pattern.compile("(?:^|(?<= ))[Tt]he $");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}’'-]+");
    /** With a plural or one of these a phrase ends that no term ends. */
    private static final Set<String> HEADS = Set.of(
            "chief",
            "leader",
            "minister",
            "president",
            "army",
            "government",
            "parliament",
            "ambassador",
            "envoy",
            "spokesman",
            "spokeswoman",
            "official",
            "plan",
            "attack",
            "strike",
            "offensive",
            "proposal");

    private static final int LONGEST_PHRASE = 4;

    private Possessives() {}

    /** The sentence in other words; empty where it has lost no possessive, or none that can be said so. */
    static Optional<Sentence> reworded(Sentence sentence, TaggedText answer) {
        Sentence reworded = sentence;
        boolean changed = false;
        for (int index = sentence.kept().size() - 1; index >= 0; index--) {
            Kept owner = sentence.kept().get(index);
            if (isLost(sentence, owner, answer.plain())) {
                Optional<Sentence> turned = turned(reworded, reworded.kept().get(index));
                changed |= turned.isPresent();
                reworded = turned.orElse(reworded);
            }
        }
        // in the order they stand in now
        return changed ? Optional.of(reworded.with(List.of())) : Optional.empty();
    }

    private static boolean isLost(Sentence sentence, Kept owner, String answer) {
        if (!BEHIND.matcher(sentence.text().substring(owner.span().end())).lookingAt()) {
            return false;
        }
        int at = answer.indexOf(owner.target());
        return at >= 0
                && at == answer.lastIndexOf(owner.target())
                && !GENITIVE_BEFORE.matcher(answer.substring(0, at)).find();
    }

    private static Optional<Sentence> turned(Sentence sentence, Kept owner) {
        String text = sentence.text();
        int phrase = owner.span().end() + 3;
        int end = phraseEnd(sentence, phrase);
        Matcher article = ARTICLE.matcher(text.substring(0, owner.span().start()));
        boolean articled = article.find();
        int start = articled ? article.start() : owner.span().start();
        Span whole = new Span(start, Math.max(end, start + 1));
        boolean cut = sentence.tags().values().stream()
                .anyMatch(tag -> tag.overlaps(whole) && (tag.start() > start || tag.end() < end));
        if (end < 0 || cut) {
            return Optional.empty();
        }
        String the = articled ? article.group() : start == 0 ? "The " : "the ";
        String of = articled ? " of the " : " of ";
        String owned = text.substring(phrase, end);
        String possessor = text.substring(owner.span().start(), owner.span().end());
        int toPhrase = start + the.length() - phrase;
        int toOwner = start
                + the.length()
                + owned.length()
                + of.length()
                - owner.span().start();
        int growth = the.length() + owned.length() + of.length() + possessor.length() - (end - start);
        List<Kept> kept = new ArrayList<>();
        for (Kept piece : sentence.kept()) {
            int place = piece.span().start();
            kept.add(moved(piece, place < start ? 0 : piece.equals(owner) ? toOwner : place < end ? toPhrase : growth));
        }
        Map<Integer, Span> tags = new LinkedHashMap<>();
        sentence.tags()
                .forEach((tag, span) -> tags.put(
                        tag,
                        new Span(
                                span.start() >= end ? span.start() + growth : span.start(),
                                span.end() >= end ? span.end() + growth : span.end())));
        return Optional.of(new Sentence(
                text.substring(0, start) + the + owned + of + possessor + text.substring(end), kept, tags));
    }

    private static Kept moved(Kept piece, int by) {
        return piece.at(new Span(piece.span().start() + by, piece.span().end() + by));
    }

    /** Where the phrase that is owned ends: behind a term and the names in apposition, a plural, or a known head. */
    private static int phraseEnd(Sentence sentence, int phrase) {
        int at = phrase;
        int end = -1;
        for (int words = 0; words < LONGEST_PHRASE; words++) {
            Optional<Kept> piece = keptAt(sentence, at);
            Matcher word =
                    WORD.matcher(sentence.text()).region(at, sentence.text().length());
            if (piece.isPresent()) {
                at = piece.get().span().end();
                end = at;
            } else if (!word.lookingAt()) {
                break;
            } else if (Character.isUpperCase(word.group().codePointAt(0))) {
                at = word.end();
                end = at;
            } else if (isHead(word.group())) {
                at = word.end();
                end = at;
            } else if (end >= 0) {
                break;
            } else {
                at = word.end();
            }
            if (at >= sentence.text().length() || sentence.text().charAt(at) != ' ') {
                break;
            }
            at++;
        }
        return end;
    }

    private static boolean isHead(String word) {
        return HEADS.contains(word) || word.length() > 4 && word.endsWith("s") && !word.endsWith("ss");
    }

    private static Optional<Kept> keptAt(Sentence sentence, int at) {
        return sentence.kept().stream()
                .filter(piece -> piece.span().start() == at)
                .findFirst();
    }
}
