package org.dragoman.desk.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dragoman.article.ArticleContent;
import org.dragoman.article.ArticleRefused;
import org.dragoman.article.Submission;
import org.dragoman.desk.DirectTranslation;
import org.dragoman.desk.Reading;
import org.dragoman.language.LanguageTag;
import org.dragoman.publishing.SourceArticle;
import org.dragoman.review.MachineText;

/** Translates on the data itself: its paid answers serve again, its ledger counts. */
final class DataTranslation {

    private static final int USUAL_URGENCY = 5;

    private final Reading reading;
    private final DirectTranslation translation;

    DataTranslation(OpenedData data) {
        this.reading = data.bean(Reading.class);
        this.translation = data.bean(DirectTranslation.class);
    }

    /**
     * @throws CommandRefused when there is no article in the file
     */
    List<DraftResult> translate(Submission submission, String desk, List<LanguageTag> languages)
            throws InterruptedException {
        ArticleContent content = read(submission);
        SourceArticle article = article(String.valueOf(submission.id()), content, desk);
        List<DraftResult> results = new ArrayList<>();
        for (LanguageTag language : languages) {
            results.add(result(translation.translate(content, desk, language), article, language));
        }
        return results;
    }

    private ArticleContent read(Submission submission) {
        try {
            return reading.read(submission).content();
        } catch (ArticleRefused refused) {
            throw CommandRefused.badInput(refused.sentence());
        }
    }

    private static SourceArticle article(String id, ArticleContent content, String desk) {
        return new SourceArticle(
                id,
                content.uri(),
                1,
                desk,
                content.slug(),
                content.source(),
                content.published(),
                Objects.requireNonNullElse(content.urgency(), USUAL_URGENCY),
                content.embargo(),
                content.headline(),
                "",
                content.details());
    }

    private static DraftResult result(DirectTranslation.Outcome outcome, SourceArticle article, LanguageTag language) {
        if (outcome instanceof DirectTranslation.Failed failed) {
            return new DraftResult.Missing(
                    language, failed.reason(), failed.noEngine() ? TranslateCommand.NO_ENGINE : CommandRefused.FAULT);
        }
        DirectTranslation.Translated translated = (DirectTranslation.Translated) outcome;
        return new DraftResult.Delivered(new MachineDraft(
                article,
                language,
                translated.engine(),
                translated.work().texts().stream().map(DataTranslation::row).toList()));
    }

    private static MachineDraft.Row row(MachineText text) {
        return new MachineDraft.Row(
                text.block().id(),
                text.block().kind(),
                text.block().text(),
                text.text(),
                text.block().markup(),
                text.findings());
    }
}
