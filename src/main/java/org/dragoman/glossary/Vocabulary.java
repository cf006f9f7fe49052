package org.dragoman.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers for the words that occur in terms, looked up in a text without making strings of its words. */
final class Vocabulary {

    static final int UNKNOWN = -1;

    private final List<String> words = new ArrayList<>();
    private int[] hashes = new int[16];
    /** Open addressing; a word's number plus one, 0 is free. */
    private int[] slots = new int[64];

    /** The number of a word in folded spelling, a new one where it has none. */
    int add(String folded) {
        int hash = hash(folded);
        int slot = slot(hash);
        while (slots[slot] != 0) {
            if (words.get(slots[slot] - 1).equals(folded)) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return insert(folded, hash);
    }

    private int insert(String folded, int hash) {
        int number = words.size();
        words.add(folded);
        if (number == hashes.length) {
            hashes = Arrays.copyOf(hashes, number * 2);
        }
        hashes[number] = hash;
        if (words.size() * 2 > slots.length) {
            rehash();
        } else {
            put(number);
        }
        return number;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        for (int number = 0; number < words.size(); number++) {
            put(number);
        }
    }

    private void put(int number) {
        int slot = slot(hashes[number]);
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = number + 1;
    }

    /** The number of a text's word, {@link #UNKNOWN} where no term has it. */
    int find(Tokens tokens, int token) {
        if (tokens.maySpellOtherwise(token)) {
            return find(tokens.folded(token));
        }
        String text = tokens.text();
        int start = tokens.start(token);
        int end = tokens.end(token);
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + Letters.fold(text.charAt(i));
        }
        int slot = slot(hash);
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (hashes[number] == hash && same(words.get(number), text, start, end)) {
                return number;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return UNKNOWN;
    }

    int find(String folded) {
        int slot = slot(hash(folded));
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (words.get(number).equals(folded)) {
                return number;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return UNKNOWN;
    }

    int size() {
        return words.size();
    }

    private static boolean same(String word, String text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != Letters.fold(text.charAt(start + i))) {
                return false;
            }
        }
        return true;
    }

    private static int hash(String folded) {
        int hash = 0;
        for (int i = 0; i < folded.length(); i++) {
            hash = 31 * hash + folded.charAt(i);
        }
        return hash;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 16) * 0x9E3779B1 >>> 7 & slots.length - 1;
    }
}
