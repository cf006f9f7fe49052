package org.dragoman.translation.deepl;

import java.time.Clock;
import java.util.Optional;
import org.dragoman.language.LanguageTag;
import org.dragoman.translation.AnswerListener;
import org.dragoman.translation.Availability;
import org.dragoman.translation.EngineAnswer;
import org.dragoman.translation.TranslationEngine;
import org.dragoman.translation.TranslationRequest;

/** Machine translation by DeepL. Safe for many threads; one instance for a key, so that all jobs share its pace. */
public final class DeepLEngine implements TranslationEngine, AutoCloseable {

    private final DeepLSettings settings;
    private final DeepLLine line;
    private final DeepLHealth health;
    private final DeepLGlossaries glossaries;
    private final DeepLWatch watch;

    /** Begins at once, in the background, to ask DeepL for its languages; needs no answer to work. */
    public DeepLEngine(DeepLSettings settings, Clock clock) {
        this.settings = settings;
        this.line = new DeepLLine(settings, clock);
        this.health = new DeepLHealth(clock, settings.probeSeconds());
        this.glossaries = new DeepLGlossaries(line, clock);
        this.watch = new DeepLWatch(line, health, new LanguageInquiry(settings, line));
        watch.start(settings.probe());
    }

    @Override
    public String name() {
        return "deepl";
    }

    @Override
    public Availability availability(LanguageTag target) {
        if (watch.languages().codeOf(target).isEmpty()) {
            return new Availability.NotServed("DeepL does not translate into " + target.englishName() + ".");
        }
        Availability pause = health.pause();
        return pause != null ? pause : new Availability.Ready();
    }

    @Override
    public String fingerprint(LanguageTag target) {
        return watch.languages()
                .codeOf(target)
                .map(code -> options(code, "").fingerprint())
                .orElse("deepl;not served");
    }

    @Override
    public EngineAnswer translate(TranslationRequest request, AnswerListener received) throws InterruptedException {
        String code = watch.languages()
                .codeOf(request.target())
                .orElseThrow(() -> new IllegalArgumentException(
                        "DeepL does not translate into " + request.target().englishName() + "."));
        Optional<EngineAnswer> obstacle = health.obstacle();
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        return new ArticleTranslation(line, health, glossaries, options(code, request.context()), request, received)
                .translate();
    }

    private RequestOptions options(String code, String context) {
        return RequestOptions.of(watch.languages(), code, context, settings.formality());
    }

    @Override
    public void close() {
        watch.close();
        line.close();
    }
}
