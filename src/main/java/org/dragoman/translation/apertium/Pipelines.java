package org.dragoman.translation.apertium;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** The running pipelines of one pair: started when needed, at most two, ended when nobody asks for a while. */
class Pipelines implements AutoCloseable {

    /** How long an answer may take; the first one of a pipeline includes the loading of its data. */
    record Patience(Duration first, Duration later) {

        static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(5));

        Duration of(Pooled pooled) {
            return pooled.answered ? later : first;
        }
    }

    private static final int MOST = 2;

    private final Pair pair;
    private final Installation installation;
    private final Patience patience;
    private final Semaphore places = new Semaphore(MOST, true);
    private final Deque<Pooled> idle = new ArrayDeque<>();
    private final Set<Pooled> all = ConcurrentHashMap.newKeySet();
    private @Nullable String command;
    private volatile boolean closed;

    Pipelines(Pair pair, Installation installation, Patience patience) {
        this.pair = pair;
        this.installation = installation;
        this.patience = patience;
    }

    /**
     * The answer to a text in stream format, asked once more of a fresh pipeline when the first one fails.
     *
     * @throws PipelineFailed when the second one failed too
     */
    String ask(String stream) throws PipelineFailed, InterruptedException {
        places.acquire();
        try {
            try {
                return ask(stream, idleOrFresh());
            } catch (PipelineFailed once) {
                return ask(stream, fresh());
            }
        } finally {
            places.release();
        }
    }

    private String ask(String stream, Pooled pooled) throws PipelineFailed, InterruptedException {
        boolean whole = false;
        try {
            String answer = pooled.pipeline.ask(stream, patience.of(pooled));
            pooled.answered = true;
            whole = true;
            return answer;
        } finally {
            if (whole) {
                giveBack(pooled);
            } else {
                end(pooled);
            }
        }
    }

    private Pooled idleOrFresh() throws PipelineFailed, InterruptedException {
        Pooled waiting;
        synchronized (idle) {
            waiting = idle.pollFirst();
        }
        return waiting != null ? waiting : fresh();
    }

    private Pooled fresh() throws PipelineFailed, InterruptedException {
        if (closed) {
            throw new PipelineFailed("Apertium is being shut down");
        }
        try {
            Pipeline pipeline = Pipeline.start(
                    installation.program("bash").orElseThrow(() -> new IOException("bash is missing")),
                    command(),
                    "apertium-" + pair.mode());
            Pooled pooled = new Pooled(pipeline);
            all.add(pooled);
            return pooled;
        } catch (IOException fault) {
            throw new PipelineFailed("Apertium's programs do not start", fault);
        }
    }

    private synchronized String command() throws IOException, InterruptedException {
        String known = command;
        if (known == null) {
            known = installation.pipeline(pair);
            command = known;
        }
        return known;
    }

    private void giveBack(Pooled pooled) {
        pooled.lastUsed = System.nanoTime();
        synchronized (idle) {
            idle.addFirst(pooled);
        }
        if (closed) {
            endIdle(Duration.ZERO);
        }
    }

    /** Ends those that nobody has used for that long. */
    void endIdle(Duration unused) {
        List<Pooled> ended = new ArrayList<>();
        synchronized (idle) {
            long now = System.nanoTime();
            idle.removeIf(pooled -> now - pooled.lastUsed >= unused.toNanos() && ended.add(pooled));
        }
        ended.forEach(this::end);
    }

    private void end(Pooled pooled) {
        all.remove(pooled);
        pooled.pipeline.close();
    }

    /** The programs that run now. */
    Collection<ProcessHandle> processes() {
        return all.stream()
                .flatMap(pooled -> pooled.pipeline.descendants().stream())
                .toList();
    }

    int running() {
        return all.size();
    }

    @Override
    public void close() {
        closed = true;
        synchronized (idle) {
            idle.clear();
        }
        all.forEach(this::end);
    }

    private static final class Pooled {

        private final Pipeline pipeline;
        private boolean answered;
        private long lastUsed = System.nanoTime();

        Pooled(Pipeline pipeline) {
            this.pipeline = pipeline;
        }
    }
}
