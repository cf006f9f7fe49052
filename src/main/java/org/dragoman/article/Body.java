package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.article.Passage.Form;
import org.jspecify.annotations.Nullable;

/**
 * The article below its head: paragraphs, crossheads, quotations, list items, credits.
 *
 * <p>A short passage is a crosshead only by several clues together: it is short, capitalised, opens no quotation, ends
 * no sentence, no other such line stands before it, and text follows.
 *
 * <p>A quotation set apart is a {@code quote}: one marked by {@code >}, with a speaker's name on the line below, or
 * announced by a colon; and a passage that is one quotation from end to end, where nobody is speaking in the paragraphs
 * around it. Direct speech that goes on from the paragraph before ("…, Pinkston said.") or into the next is running
 * text, so a {@code paragraph}.
 */
final class Body {

    private static final int LONGEST_CROSSHEAD = 100;
    private static final int LONGEST_QUESTION = 60;
    private static final Set<String> ASKING = Set.of(
            "What ", "What's ", "Why ", "Who ", "How ", "Where ", "When ", "Which ", "Is ", "Are ", "Will ", "Can ");

    private static final int MOST_CROSSHEAD_WORDS = 15;

    /** A credit without a colon counts only among so many passages at the end. */
    private static final int CREDITS_FROM_END = 5;

    private final List<Passage> passages;
    private final int start;
    private final boolean headingsMarked;
    private final List<Placed> placed = new ArrayList<>();
    private boolean signed;
    private boolean placedDateline;

    /**
     * @param start the first passage below the head
     * @param signed whether a byline stands above it
     * @param dated whether a dateline does
     * @param marked whether the format marks headings, so that a short paragraph is none
     */
    Body(List<Passage> passages, int start, boolean signed, boolean dated, boolean marked) {
        this.passages = passages;
        this.start = start;
        this.signed = signed;
        this.placedDateline = dated;
        this.headingsMarked = marked || passages.stream().anyMatch(passage -> passage.form() == Form.HEADING);
    }

    List<Placed> placed() {
        for (int at = start; at < passages.size(); at++) {
            Passage passage = passages.get(at);
            BlockKind kind = kind(at, passage);
            if (kind == BlockKind.PARAGRAPH && placed.stream().noneMatch(Placed::isStory)) {
                passage = withoutDateline(passage);
            }
            placed.add(new Placed(kind, passage));
        }
        return placed;
    }

    private Passage withoutDateline(Passage passage) {
        Dateline dateline = Dateline.of(passage.plain());
        if (placedDateline || !dateline.isThere()) {
            return passage;
        }
        placedDateline = true;
        placed.add(new Placed(BlockKind.DATELINE, passage.part(0, dateline.length())));
        return passage.part(dateline.rest(), passage.length());
    }

    private BlockKind kind(int at, Passage passage) {
        return switch (passage.form()) {
            case TITLE, HEADING -> BlockKind.CROSSHEAD;
            case LIST_ITEM -> BlockKind.LIST_ITEM;
            case QUOTE -> BlockKind.QUOTE;
            case OPAQUE -> BlockKind.OPAQUE;
            case TEXT, STRONG, EMPHASIS -> kindOfText(at, passage);
            case BYLINE, DATELINE, CAPTION, ALT_TEXT, CREDIT, KICKER, STANDFIRST -> kindNamed(passage.form());
        };
    }

    /** A kicker or standfirst among paragraphs is one of them. */
    private BlockKind kindNamed(Form form) {
        BlockKind named = form.named();
        if (named == BlockKind.DATELINE && placedDateline) {
            return BlockKind.PARAGRAPH;
        }
        placedDateline |= named == BlockKind.DATELINE;
        return named == null || form == Form.KICKER || form == Form.STANDFIRST ? BlockKind.PARAGRAPH : named;
    }

    private BlockKind kindOfText(int at, Passage passage) {
        String words = passage.plain();
        if (isByline(at, words)) {
            signed = true;
            return BlockKind.BYLINE;
        }
        if (isCredit(at, words)) {
            return BlockKind.CREDIT;
        }
        if (!Sentences.isAttribution(words) && isCrosshead(at, passage)) {
            return BlockKind.CROSSHEAD;
        }
        return isQuote(at, words) ? BlockKind.QUOTE : BlockKind.PARAGRAPH;
    }

    /** Some sign at the end. */
    private boolean isByline(int at, String words) {
        return !signed && at >= passages.size() - CREDITS_FROM_END && PageLines.isByline(words);
    }

    private boolean isCredit(int at, String words) {
        return PageLines.isLabelledCredit(words)
                || at >= passages.size() - CREDITS_FROM_END && at > start && PageLines.isClosingCredit(words);
    }

    private boolean isCrosshead(int at, Passage passage) {
        if (headingsMarked && passage.form() != Form.STRONG || !readsAsCrosshead(passage)) {
            return false;
        }
        Passage following = at + 1 < passages.size() ? passages.get(at + 1) : null;
        Passage previous = at > start ? passages.get(at - 1) : null;
        return following != null
                && isTextUnderCrosshead(following)
                && (previous == null || !readsAsCrosshead(previous));
    }

    private static boolean readsAsCrosshead(Passage passage) {
        String words = passage.plain();
        return passage.isText()
                && words.length() <= LONGEST_CROSSHEAD
                && wordsOf(words) <= MOST_CROSSHEAD_WORDS
                && !Sentences.opensQuote(words)
                && !Character.isLowerCase(words.codePointAt(0))
                && words.codePoints().anyMatch(Character::isLetter)
                && !endsOtherwise(words);
    }

    /** Ends a sentence, or goes on; only a short question of the kind that headings ask may be one. */
    private static boolean endsOtherwise(String words) {
        char last = words.charAt(words.length() - 1);
        if (last == '?') {
            return words.length() > LONGEST_QUESTION || !ASKING.contains(words.substring(0, words.indexOf(' ') + 1));
        }
        return Sentences.isEnded(words) || ",;-–—".indexOf(last) >= 0;
    }

    private static int wordsOf(String words) {
        return (int) words.chars().filter(character -> character == ' ').count() + 1;
    }

    private boolean isTextUnderCrosshead(Passage following) {
        return switch (following.form()) {
            case LIST_ITEM, QUOTE -> true;
            case TEXT, STRONG, EMPHASIS ->
                !readsAsCrosshead(following) && !PageLines.isLabelledCredit(following.plain());
            default -> false;
        };
    }

    private boolean isQuote(int at, String words) {
        Placed previous = placed.isEmpty() ? null : placed.get(placed.size() - 1);
        if (Sentences.isAttribution(words)) {
            return previous != null && previous.kind() == BlockKind.QUOTE;
        }
        if (!Sentences.isOneQuotation(words)) {
            return false;
        }
        String following = at + 1 < passages.size() ? passages.get(at + 1).plain() : "";
        return Sentences.isAttribution(following) || isAnnounced(previous) || !isSpokenOn(previous, following);
    }

    private static boolean isAnnounced(@Nullable Placed previous) {
        return previous != null && previous.passage().plain().endsWith(":");
    }

    private static boolean isSpokenOn(@Nullable Placed previous, String following) {
        return previous != null
                        && previous.kind() == BlockKind.PARAGRAPH
                        && Sentences.isSpeech(previous.passage().plain())
                || Sentences.opensQuote(following) && !Sentences.isOneQuotation(following)
                || following.toLowerCase(Locale.ROOT).startsWith("he said")
                || following.toLowerCase(Locale.ROOT).startsWith("she said");
    }
}
