package org.dragoman.translation.deepl;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Cuts texts into requests that DeepL takes. */
final class Batches {

    static final int TEXTS = 50;

    /** DeepL refuses bodies over 128 KiB; the client sends them URL-encoded, so encoded bytes count. */
    static final int ENCODED_BYTES = 110_000;

    private static final int PARAMETER = "&text=".length();

    private Batches() {}

    static int encodedBytes(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).length();
    }

    /** Whether a text fits a request of its own beside the context. */
    static boolean fits(String text, String context) {
        return room(context) >= PARAMETER + encodedBytes(text);
    }

    /** In order, as few as that allows; every text must fit. */
    static <T> List<List<T>> of(List<T> items, Function<T, String> text, String context) {
        List<List<T>> batches = new ArrayList<>();
        List<T> batch = new ArrayList<>();
        int room = room(context);
        for (T item : items) {
            int size = PARAMETER + encodedBytes(text.apply(item));
            if (!batch.isEmpty() && (batch.size() == TEXTS || room < size)) {
                batches.add(batch);
                batch = new ArrayList<>();
                room = room(context);
            }
            batch.add(item);
            room -= size;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private static int room(String context) {
        return ENCODED_BYTES - encodedBytes(context);
    }
}
