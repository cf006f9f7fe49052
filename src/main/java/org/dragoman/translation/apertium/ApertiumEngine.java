package org.dragoman.translation.apertium;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dragoman.language.LanguageTag;
import org.dragoman.translation.AnswerListener;
import org.dragoman.translation.Availability;
import org.dragoman.translation.EngineAnswer;
import org.dragoman.translation.EngineAnswer.BlockResult;
import org.dragoman.translation.HeldCode;
import org.dragoman.translation.RequestedBlock;
import org.dragoman.translation.TranslationEngine;
import org.dragoman.translation.TranslationRequest;

/** Gist drafts in Spanish, Catalan and Galician from the Apertium programs on this machine, free of charge. */
public final class ApertiumEngine implements TranslationEngine, AutoCloseable {

    /** What a draft of this engine is called wherever people see it. */
    public static final String LABEL = "machine draft (Apertium), not for publication";

    /** Raised when the way terms, names or tags are carried through changes the answers. */
    private static final int WAY_OF_ASKING = 2;

    /** How long one article is worked on before it gives way; it goes on behind what waits and is as urgent. */
    static final Duration TURN = Duration.ofSeconds(3);

    private final Installation installation;
    private final Duration turn;
    private final Map<Pair, Pipelines> pipelines = new EnumMap<>(Pair.class);
    private final Map<Pair, Health> healths = new EnumMap<>(Pair.class);
    private final ScheduledExecutorService caretaker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "apertium-caretaker");
        thread.setDaemon(true);
        return thread;
    });

    public ApertiumEngine() {
        this(Installation.ofThisMachine(), Pipelines.Patience.USUAL, Duration.ofMinutes(5), TURN);
    }

    /**
     * @param idle after how long without work a pipeline ends
     * @param turn how long a request is worked on before it gives way
     */
    ApertiumEngine(Installation installation, Pipelines.Patience patience, Duration idle, Duration turn) {
        this.installation = installation;
        this.turn = turn;
        for (Pair pair : Pair.values()) {
            Pipelines ofPair = new Pipelines(pair, installation, patience);
            pipelines.put(pair, ofPair);
            healths.put(pair, new Health(pair, installation, ofPair));
        }
        long pause = Math.max(1, idle.toMillis() / 5);
        caretaker.scheduleWithFixedDelay(
                () -> pipelines.values().forEach(ofPair -> ofPair.endIdle(idle)), pause, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    public String name() {
        return "apertium";
    }

    @Override
    public Availability availability(LanguageTag target) {
        return Pair.into(target)
                .map(pair -> health(pair).availability())
                .orElseGet(() -> new Availability.NotServed("Apertium has no pair for " + target.englishName()
                        + "; configure DeepL (DEEPL_AUTH_KEY), or translate it by hand."));
    }

    @Override
    public String fingerprint(LanguageTag target) {
        return Pair.into(target)
                .map(pair -> "apertium " + pair.mode() + " " + installation.dataVersion(pair) + " " + WAY_OF_ASKING)
                .orElse("apertium");
    }

    @Override
    public EngineAnswer translate(TranslationRequest request, AnswerListener received) throws InterruptedException {
        Optional<Pair> pair = Pair.into(request.target());
        if (pair.isEmpty()) {
            return new EngineAnswer.Paused(
                    HeldCode.NO_ENGINE,
                    "Apertium has no pair for " + request.target().englishName() + ".");
        }
        Map<Integer, BlockResult> results = new TreeMap<>();
        EngineAnswer answer = translate(pair.get(), request.blocks(), results);
        received.received(results);
        return answer;
    }

    private EngineAnswer translate(Pair pair, List<RequestedBlock> blocks, Map<Integer, BlockResult> results)
            throws InterruptedException {
        BlockTranslator translator = new BlockTranslator(pair, new SentenceTranslator(pair, pipelines(pair)::ask));
        Duration worked = Duration.ZERO;
        for (int index = 0; index < blocks.size(); index++) {
            if (worked.compareTo(turn) >= 0) {
                return new EngineAnswer.GaveWay();
            }
            long begun = System.nanoTime();
            try {
                results.put(index, new BlockResult(translator.translate(blocks.get(index)), 0, null));
                // what fails is not kept and is tried again in the next turn, which must get further all the same
                worked = worked.plusNanos(System.nanoTime() - begun);
            } catch (Unfaithful incomplete) {
                results.put(index, new BlockResult(null, 0, incomplete.sentence()));
            } catch (PipelineFailed failed) {
                Availability now = health(pair).checked();
                if (now instanceof Availability.Unavailable unavailable) {
                    return new EngineAnswer.Paused(unavailable.code(), unavailable.reason());
                }
                results.put(
                        index,
                        new BlockResult(null, 0, "Apertium gave no answer to this text, twice; translate it by hand."));
            }
        }
        return new EngineAnswer.Translated(List.copyOf(results.values()));
    }

    private Health health(Pair pair) {
        return Objects.requireNonNull(healths.get(pair));
    }

    Pipelines pipelines(Pair pair) {
        return Objects.requireNonNull(pipelines.get(pair));
    }

    /** Ends every program it started. */
    @Override
    public void close() {
        caretaker.shutdownNow();
        pipelines.values().forEach(Pipelines::close);
    }
}
