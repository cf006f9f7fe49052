package org.dragoman.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One way a term is written in a text, word by word.
 *
 * @param term its number in the index
 * @param isShort whether it counts only once the full term has been read
 */
record Spelling(int term, List<Piece> pieces, TermMatch match, TermKind kind, boolean isShort) {

    /** Up to this length a word in capitals may as well be an abbreviation: AIDS, US, WHO. */
    private static final int LONGEST_ABBREVIATION = 5;

    private static final int MOST_VARIANTS = 8;

    /**
     * A word or sign.
     *
     * @param spaced whether space stands before it; false for the first
     */
    record Piece(String surface, boolean spaced) {

        boolean isAbbreviation() {
            return surface.length() > 1 && isCapitals(surface);
        }
    }

    /** How well a place in a text fits. */
    enum Fit {
        NOT,
        /** Only because the text is in capitals. */
        IN_CAPITALS,
        WELL
    }

    Spelling {
        pieces = List.copyOf(pieces);
    }

    /** The ways to write a form: as it is, and its abbreviations with and without points, {@code U.S.} and {@code US}. */
    static List<List<Piece>> variants(String form, TermKind kind) {
        List<Piece> written = pieces(form);
        List<List<Piece>> variants = new ArrayList<>(List.of(List.of()));
        int at = 0;
        while (at < written.size()) {
            int pointed = pointedEnd(written, at);
            List<List<Piece>> alternatives = new ArrayList<>();
            int end = Math.max(pointed, at + 1);
            alternatives.add(written.subList(at, end));
            if (kind != TermKind.KEEP && variants.size() < MOST_VARIANTS) {
                if (pointed > at) {
                    alternatives.add(List.of(withoutPoints(written.subList(at, end))));
                } else if (written.get(at).surface().matches("[A-Z]{2,5}")) {
                    alternatives.add(withPoints(written.get(at)));
                }
            }
            variants = product(variants, alternatives);
            at = end;
        }
        return variants;
    }

    static List<Piece> pieces(String form) {
        Tokens tokens = Tokens.of(form);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            pieces.add(new Piece(tokens.surface(i), i > 0 && tokens.isSpaced(i)));
        }
        return pieces;
    }

    /** Where an abbreviation with points that starts here ends; not after {@code at} where none does. */
    private static int pointedEnd(List<Piece> pieces, int at) {
        int end = at;
        while (end + 1 < pieces.size()
                && pieces.get(end).surface().matches("[A-Z]")
                && (end == at || !pieces.get(end).spaced())
                && pieces.get(end + 1).equals(new Piece(".", false))) {
            end += 2;
        }
        return end - at >= 4 ? end : at;
    }

    private static Piece withoutPoints(List<Piece> pointed) {
        StringBuilder letters = new StringBuilder();
        pointed.stream()
                .map(Piece::surface)
                .filter(letter -> !letter.equals("."))
                .forEach(letters::append);
        return new Piece(letters.toString(), pointed.get(0).spaced());
    }

    private static List<Piece> withPoints(Piece abbreviation) {
        List<Piece> pointed = new ArrayList<>();
        for (char letter : abbreviation.surface().toCharArray()) {
            pointed.add(new Piece(String.valueOf(letter), pointed.isEmpty() && abbreviation.spaced()));
            pointed.add(new Piece(".", false));
        }
        return pointed;
    }

    private static List<List<Piece>> product(List<List<Piece>> heads, List<List<Piece>> tails) {
        List<List<Piece>> all = new ArrayList<>();
        for (List<Piece> head : heads) {
            for (List<Piece> tail : tails) {
                List<Piece> joined = new ArrayList<>(head);
                joined.addAll(tail);
                all.add(joined);
            }
        }
        return all;
    }

    /** How well the tokens from {@code start}, whose folded words are already known to be the term's, fit its case. */
    Fit fit(Tokens tokens, int start) {
        return match == TermMatch.EXACT ? fitExactly(tokens, start) : fitLoosely(tokens, start);
    }

    private Fit fitExactly(Tokens tokens, int start) {
        boolean same = true;
        boolean capitals = kind != TermKind.KEEP;
        for (int i = 0; i < pieces.size() && (same || capitals); i++) {
            String written = tokens.surface(start + i);
            String own = pieces.get(i).surface();
            same &= written.equals(own) || i == 0 && opensASentence(tokens, start) && written.equals(capitalised(own));
            capitals &= written.equals(own.toUpperCase(Locale.ROOT));
        }
        if (same) {
            return Fit.WELL;
        }
        return capitals && isCertainInCapitals(tokens, start) ? Fit.IN_CAPITALS : Fit.NOT;
    }

    private Fit fitLoosely(Tokens tokens, int start) {
        boolean shouted = false;
        for (int i = 0; i < pieces.size(); i++) {
            String written = tokens.surface(start + i);
            Piece own = pieces.get(i);
            if (own.isAbbreviation()) {
                boolean plural = match == TermMatch.INFLECTED && written.equals(own.surface() + "s");
                if (!written.equals(own.surface()) && !plural) {
                    return Fit.NOT;
                }
            } else if (written.length() > 1 && isCapitals(written)) {
                shouted = true;
                if (written.length() <= LONGEST_ABBREVIATION && !isShouted(tokens, start)) {
                    return Fit.NOT;
                }
            }
        }
        return shouted ? Fit.IN_CAPITALS : Fit.WELL;
    }

    /** {@code von der Leyen} as the first words of a sentence. */
    private boolean opensASentence(Tokens tokens, int start) {
        return kind != TermKind.KEEP
                && (start == 0 || tokens.isSign(start - 1) && ",;-'/(".indexOf(tokens.sign(start - 1)) < 0);
    }

    private boolean isCertainInCapitals(Tokens tokens, int start) {
        int letters =
                pieces.stream().mapToInt(piece -> piece.surface().length()).sum();
        return letters > 3 || isShouted(tokens, start);
    }

    /** Whether a word of the place itself or beside it is in capitals and too long for an abbreviation. */
    private boolean isShouted(Tokens tokens, int start) {
        int from = Math.max(0, start - 2);
        int to = Math.min(tokens.size(), start + pieces.size() + 2);
        for (int i = from; i < to; i++) {
            boolean within = i >= start && i < start + pieces.size();
            String word = tokens.surface(i);
            if (word.length() > (within ? LONGEST_ABBREVIATION : 3) && isCapitals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the tokens are letter for letter the term's in any case, not another number of it. */
    boolean hasWordsOf(Tokens tokens, int start) {
        for (int i = 0; i < pieces.size(); i++) {
            if (!tokens.folded(start + i).equals(Tokens.fold(pieces.get(i).surface()))) {
                return false;
            }
        }
        return true;
    }

    private static String capitalised(String word) {
        int first = word.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + word.substring(Character.charCount(first));
    }

    /** Whether every letter is upper case, and there is one. */
    static boolean isCapitals(String word) {
        boolean upper = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            upper |= Character.isUpperCase(c);
        }
        return upper;
    }
}
