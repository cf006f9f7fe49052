package org.dragoman.translation.deepl;

import com.deepl.api.TextResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dragoman.translation.AnswerListener;
import org.dragoman.translation.EngineAnswer;
import org.dragoman.translation.EngineAnswer.BlockResult;
import org.dragoman.translation.EngineAnswer.Translated;
import org.dragoman.translation.RequestedBlock;
import org.dragoman.translation.TranslationRequest;
import org.jspecify.annotations.Nullable;

/** One article on its way through DeepL into one language. */
final class ArticleTranslation {

    /** Ends the article's way for now. */
    private static final class Stopped extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient EngineAnswer answer;

        Stopped(EngineAnswer answer) {
            super("stopped", null, false, false);
            this.answer = answer;
        }
    }

    private final DeepLLine line;
    private final DeepLHealth health;
    private final DeepLGlossaries glossaries;
    private final RequestOptions options;
    private final TranslationRequest request;
    private final AnswerListener received;
    private final Map<Integer, BlockResult> results = new TreeMap<>();
    private final List<Piece> underWay = new ArrayList<>();
    private final List<Piece> broken = new ArrayList<>();
    private @Nullable String glossary;
    private boolean renewed;

    ArticleTranslation(
            DeepLLine line,
            DeepLHealth health,
            DeepLGlossaries glossaries,
            RequestOptions options,
            TranslationRequest request,
            AnswerListener received) {
        this.line = line;
        this.health = health;
        this.glossaries = glossaries;
        this.options = options;
        this.request = request;
        this.received = received;
    }

    EngineAnswer translate() throws InterruptedException {
        try {
            translateAll(pieces(needsSpans()));
            return new Translated(List.copyOf(results.values()));
        } catch (Stopped stopped) {
            countUnfinished();
            return stopped.answer;
        }
    }

    /** Finds the glossary; terms travel as spans where there can be none. */
    private boolean needsSpans() throws Stopped, InterruptedException {
        if (request.dictionary().entries().isEmpty() || request.blocks().isEmpty()) {
            return true;
        }
        if (options.keepsGlossary()) {
            glossary = findGlossary().orElse(null);
        }
        return glossary == null;
    }

    private Optional<String> findGlossary() throws Stopped, InterruptedException {
        stopAtObstacle();
        try {
            return glossaries.idOf(request.dictionary(), DeepLLanguages.glossaryCode(options.code()));
        } catch (DeepLRefusal refusal) {
            throw new Stopped(health.refused(refusal));
        }
    }

    /** Equal texts once. What holds no words is its own translation and costs nothing. */
    private List<Piece> pieces(boolean protect) {
        Map<String, Piece> pieces = new LinkedHashMap<>();
        for (int index = 0; index < request.blocks().size(); index++) {
            RequestedBlock block = request.blocks().get(index);
            Piece piece = new Piece(block, WireText.of(block, protect));
            pieces.computeIfAbsent(block.text(), text -> piece).addIndex(index);
        }
        return List.copyOf(pieces.values());
    }

    private void translateAll(List<Piece> pieces) throws Stopped, InterruptedException {
        List<Piece> sendable = new ArrayList<>();
        Map<Integer, BlockResult> settled = new TreeMap<>();
        for (Piece piece : pieces) {
            if (!piece.wire().hasWords()) {
                settled.putAll(readLocally(piece));
            } else if (Batches.fits(piece.wire().xml(), options.context())) {
                sendable.add(piece);
            } else {
                settled.putAll(piece.results(null, "The text is too long for DeepL; split it into paragraphs."));
            }
        }
        settle(settled);
        underWay.addAll(sendable);
        for (List<Piece> batch : Batches.of(sendable, piece -> piece.wire().xml(), options.context())) {
            send(batch, true);
        }
        for (Piece piece : List.copyOf(broken)) {
            send(List.of(piece), false);
        }
    }

    private static Map<Integer, BlockResult> readLocally(Piece piece) {
        Reading reading =
                AnswerReader.read(piece.block(), piece.wire(), piece.wire().xml());
        return reading instanceof Reading.Whole whole
                ? piece.results(whole.text(), null)
                : piece.results(piece.block().text(), null);
    }

    /**
     * @param first whether what is broken may be asked for once more
     */
    private void send(List<Piece> batch, boolean first) throws Stopped, InterruptedException {
        stopAtObstacle();
        List<TextResult> answers;
        try {
            answers = ask(batch);
        } catch (DeepLRefusal refusal) {
            sendDifferently(batch, first, refusal);
            return;
        }
        health.answered();
        if (answers.size() == batch.size()) {
            take(batch, answers, first);
        } else {
            takeWrongCount(batch, answers, first);
        }
    }

    private List<TextResult> ask(List<Piece> batch) throws DeepLRefusal, InterruptedException {
        List<String> texts = batch.stream().map(piece -> piece.wire().xml()).toList();
        String glossaryId = glossary;
        return line.ask(client -> Objects.requireNonNull(
                client.translateText(texts, "en", options.code(), options.forClient(glossaryId))));
    }

    private void sendDifferently(List<Piece> batch, boolean first, DeepLRefusal refusal)
            throws Stopped, InterruptedException {
        if (refusal.tooLarge() && batch.size() > 1) {
            send(batch.subList(0, batch.size() / 2), first);
            send(batch.subList(batch.size() / 2, batch.size()), first);
        } else if (refusal.status() == 404 && glossary != null && !renewed) {
            renewed = true;
            glossaries.forget();
            glossary = findGlossary().orElse(null);
            send(batch, first);
        } else if (refusal.isBadRequest()) {
            refuse(batch, "DeepL refused the text: " + refusal.sentence() + ".");
        } else {
            throw new Stopped(health.refused(refusal));
        }
    }

    private void take(List<Piece> batch, List<TextResult> answers, boolean first) {
        Map<Integer, BlockResult> settled = new TreeMap<>();
        for (int i = 0; i < batch.size(); i++) {
            Piece piece = batch.get(i);
            piece.bill(answers.get(i).getBilledCharacters());
            Reading reading = AnswerReader.read(
                    piece.block(), piece.wire(), answers.get(i).getText());
            if (reading instanceof Reading.Whole whole) {
                settled.putAll(piece.results(whole.text(), null));
            } else if (reading instanceof Reading.Broken trouble && !first) {
                settled.putAll(piece.results(null, trouble.trouble()));
            } else {
                broken.add(piece.wire().spans().isEmpty() ? piece : piece.unprotected());
            }
        }
        settle(settled);
    }

    /** Which text an answer belongs to is a guess then; the whole request is sent once more. */
    private void takeWrongCount(List<Piece> batch, List<TextResult> answers, boolean first)
            throws Stopped, InterruptedException {
        batch.get(0)
                .bill(answers.stream().mapToInt(TextResult::getBilledCharacters).sum());
        if (first) {
            send(batch, false);
        } else {
            refuse(batch, "DeepL answered " + answers.size() + " texts for " + batch.size() + ".");
        }
    }

    private void refuse(List<Piece> batch, String trouble) {
        Map<Integer, BlockResult> settled = new TreeMap<>();
        batch.forEach(piece -> settled.putAll(piece.results(null, trouble)));
        settle(settled);
    }

    private void settle(Map<Integer, BlockResult> settled) {
        if (!settled.isEmpty()) {
            results.putAll(settled);
            received.received(settled);
        }
    }

    /** What was billed for answers that could not be used yet goes into the books all the same. */
    private void countUnfinished() {
        Map<Integer, BlockResult> unfinished = new TreeMap<>();
        Stream.concat(underWay.stream(), broken.stream())
                .filter(Piece::isBilled)
                .forEach(piece -> unfinished.putAll(piece.results(null, "The answer was not usable.")));
        unfinished.keySet().removeAll(results.keySet());
        if (!unfinished.isEmpty()) {
            received.received(unfinished);
        }
    }

    private void stopAtObstacle() throws Stopped {
        Optional<EngineAnswer> obstacle = health.obstacle();
        if (obstacle.isPresent()) {
            throw new Stopped(obstacle.get());
        }
    }
}
