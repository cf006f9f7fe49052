package org.dragoman.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dragoman.desk.MarkedText.Piece;

/** What changed between two texts, word by word: the longest common run of words stays, the rest went or came. */
final class WordDifference {

    private static final Pattern WORD = Pattern.compile("\\s+|[^\\s]+");
    /** Beyond this many pairs of words the texts are shown one after the other. */
    private static final int MOST_PAIRS = 4_000_000;

    private final List<String> before;
    private final List<String> after;
    private final List<Piece> pieces = new ArrayList<>();

    private WordDifference(String before, String after) {
        this.before = words(before);
        this.after = words(after);
    }

    /** The pieces of both texts, {@code del} and {@code ins} where they differ. */
    static List<Piece> of(String before, String after) {
        WordDifference difference = new WordDifference(before, after);
        difference.compare();
        return difference.pieces;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private void compare() {
        if ((long) before.size() * after.size() > MOST_PAIRS) {
            before.forEach(word -> add("del", word));
            after.forEach(word -> add("ins", word));
            return;
        }
        int[][] common = common();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                add("", before.get(i));
                i++;
                j++;
            } else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                add("del", before.get(i++));
            } else {
                add("ins", after.get(j++));
            }
        }
    }

    /** Length of the longest common run of words from each pair of places on. */
    private int[][] common() {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void add(String css, String word) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).css().equals(css)) {
            pieces.set(last, new Piece(css, pieces.get(last).text() + word, ""));
        } else {
            pieces.add(new Piece(css, word, ""));
        }
    }
}
