package org.dragoman.testing;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Articles of which no two share a sentence, handed in by both ways: those with even numbers as files of the inbox, the
 * others by POST, each with its {@code Idempotency-Key}, again and again until it is answered.
 */
public final class Newswire {

    /** Translatable texts of each article: headline, standfirst, three paragraphs. */
    public static final int TEXTS = 5;

    private static final int ACCEPTED = 202;

    private final int articles;
    private final Map<Integer, String> answered = new ConcurrentHashMap<>();

    public Newswire(int articles) {
        this.articles = articles;
    }

    private static String text(int number) {
        return """
                Council of town %1$d votes to repair bridge %1$d

                The crossing has been shut since winter storm %1$d damaged two of its piers.

                The council of town %1$d voted on Tuesday to repair bridge %1$d, which engineers closed in January.

                "We begin in week %1$d," the mayor told residents who had come to hear vote %1$d in the hall.

                The work will cost %1$d million euros, and ferry %1$d carries people across the river until then.
                """.formatted(number);
    }

    public List<String> fileNames() {
        return IntStream.rangeClosed(1, articles)
                .filter(number -> number % 2 == 0)
                .mapToObj(number -> "bridge-" + number + ".txt")
                .toList();
    }

    /** Files that were finished a minute ago. */
    public void fillInbox(Path inbox) throws IOException {
        Path desk = Files.createDirectories(inbox.resolve("world"));
        for (int number = 2; number <= articles; number += 2) {
            Path unfinished = Files.writeString(desk.resolve("bridge-" + number + ".tmp"), text(number));
            Files.setLastModifiedTime(unfinished, FileTime.from(Instant.now().minusSeconds(60)));
            Files.move(unfinished, desk.resolve("bridge-" + number + ".txt"));
        }
    }

    /** Posts what was not answered before; ends with all answered or with the program, and fails when one is refused. */
    public CompletableFuture<Void> post(DragomanProcess program) {
        return CompletableFuture.runAsync(() -> {
            for (int number = 1; number <= articles; number += 2) {
                if (!answered.containsKey(number) && !post(program, number)) {
                    return;
                }
            }
        });
    }

    private boolean post(DragomanProcess program, int number) {
        try {
            HttpResponse<String> answer = program.post(text(number), "wire-" + number);
            if (answer.statusCode() != ACCEPTED) {
                throw new AssertionError(
                        "Article " + number + " is answered " + answer.statusCode() + ": " + answer.body());
            }
            answered.put(
                    number,
                    JsonMapper.shared().readTree(answer.body()).path("id").asString());
            return true;
        } catch (IOException ended) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The ids of the articles that were answered for, by their numbers. */
    public Map<Integer, String> answered() {
        return new TreeMap<>(answered);
    }
}
