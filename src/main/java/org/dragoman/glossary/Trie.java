package org.dragoman.glossary;

import java.util.Arrays;

/** Paths of labels in one open-addressed table: node and label to child. Node numbers are dense, roots come first. */
final class Trie {

    static final int NONE = -1;

    private static final long FREE = -1;

    private int nodes;
    private int edges;
    private long[] keys;
    private int[] children;

    Trie(int roots) {
        nodes = roots;
        keys = new long[64];
        children = new int[64];
        Arrays.fill(keys, FREE);
    }

    /** The child, made where there is none. */
    int extend(int node, int label) {
        int child = child(node, label);
        if (child != NONE) {
            return child;
        }
        if (++edges * 2 > keys.length) {
            grow();
        }
        put(key(node, label), nodes);
        return nodes++;
    }

    int child(int node, int label) {
        long key = key(node, label);
        int slot = slot(key);
        while (keys[slot] != FREE) {
            if (keys[slot] == key) {
                return children[slot];
            }
            slot = slot + 1 & keys.length - 1;
        }
        return NONE;
    }

    int size() {
        return nodes;
    }

    private void put(long key, int child) {
        int slot = slot(key);
        while (keys[slot] != FREE) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        children[slot] = child;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldChildren = children;
        keys = new long[oldKeys.length * 2];
        children = new int[oldKeys.length * 2];
        Arrays.fill(keys, FREE);
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] != FREE) {
                put(oldKeys[slot], oldChildren[slot]);
            }
        }
    }

    private static long key(int node, int label) {
        return (long) node << 32 | label;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & keys.length - 1;
    }
}
