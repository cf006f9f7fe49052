package org.dragoman.publishing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was approved, and what became of it: the feed of publishing systems. */
@Service
public class Publications {

    private final StoredPublications stored;
    private final Dispatch dispatch;
    private final Clock clock;

    Publications(StoredPublications stored, Dispatch dispatch, Clock clock) {
        this.stored = stored;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /**
     * Keeps an approved text for ever and sets it on its way. The caller's transaction holds the lock of the article's
     * row, which is what keeps revisions in order.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Publication publish(ApprovedText text) {
        Instant now = now();
        int revision = nextRevision(text.article().id(), text.language());
        PublicationEvent event = revision == 1 ? PublicationEvent.PUBLISHED : PublicationEvent.CORRECTED;
        Publication publication =
                stored.insert(event, revision, now, later(now, text.article().embargo()), text);
        dispatch.send(publication);
        return released(publication, now);
    }

    /**
     * Takes a language of an article back wherever it may have arrived. Empty when there is nothing to take back,
     * because it was never published or is withdrawn already; calling it again changes nothing. The caller's
     * transaction holds the lock of the article's row.
     *
     * @param reason what receivers are told, if anything
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Publication> withdraw(String article, LanguageTag language, @Nullable String reason) {
        Optional<Publication> last = stored.last(article, language).filter(found -> !found.isWithdrawal());
        return last.map(found -> withdraw(found, reason));
    }

    private Publication withdraw(Publication last, @Nullable String reason) {
        Instant now = now();
        SourceArticle article = last.text().article();
        LanguageTag language = last.text().language();
        // what was never visible must not become so by its withdrawal
        Instant releaseAt = stored.wasReleased(article.id(), language) ? now : later(now, last.releaseAt());
        ApprovedText nothing = new ApprovedText(
                article, language, List.of(), last.text().approval().withCorrectionNote(reason));
        Publication withdrawal =
                stored.insert(PublicationEvent.WITHDRAWN, last.revision() + 1, now, releaseAt, nothing);
        dispatch.recall(withdrawal);
        return released(withdrawal, now);
    }

    /** Lets go what {@link SourceCorrections} held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void letGo(long publication) {
        stored.letGo(publication);
    }

    /**
     * Gives feed numbers to all whose time has come.
     *
     * @return how many
     */
    @Transactional
    public int release() {
        Instant now = now();
        return stored.hasDue(now) ? stored.number(now) : 0;
    }

    /** Those released, in the order of their feed numbers. */
    @Transactional(readOnly = true)
    public Page<Publication> released(@Nullable LanguageTag language, @Nullable String desk, long after, int limit) {
        return new Page<>(stored.released(language, desk, after, limit), stored.countReleased(language, desk));
    }

    @Transactional(readOnly = true)
    public Optional<Publication> find(long id) {
        return stored.find(id);
    }

    /** The newest of an article and language, released or not; possibly a withdrawal. */
    @Transactional(readOnly = true)
    public Optional<Publication> last(String article, LanguageTag language) {
        return stored.last(article, language);
    }

    private Publication released(Publication publication, Instant now) {
        if (publication.releaseAt().isAfter(now)) {
            return publication;
        }
        stored.number(now);
        return stored.find(publication.id()).orElseThrow();
    }

    private int nextRevision(String article, LanguageTag language) {
        return stored.last(article, language).map(Publication::revision).orElse(0) + 1;
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other.truncatedTo(ChronoUnit.MICROS) : one;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
