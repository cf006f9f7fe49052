package org.dragoman.review;

import java.time.Instant;
import org.dragoman.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * The translation of an article into one language, as an editor works on it; one for each article and language, living
 * through the versions.
 *
 * @param version the article's version it stands for
 * @param termBase hash of the term base it was translated under
 * @param revision rises with every change of text, state, decision, finding or source
 * @param offer whether only headline and standfirst are translated until an editor takes it
 * @param askedAfresh for the rows without machine text the engine is asked past its answers from before this time
 * @param run number of its translate jobs; part of their instance id
 * @param since when it entered its state
 * @param billed characters billed for it so far: what the ledger has for its article and language
 */
public record Draft(
        long id,
        String article,
        LanguageTag language,
        int version,
        DraftState state,
        @Nullable Held held,
        @Nullable String engine,
        @Nullable String termBase,
        long revision,
        boolean offer,
        @Nullable Instant askedAfresh,
        int run,
        @Nullable Claim claim,
        @Nullable String assignedTo,
        boolean lookAgain,
        boolean sentBack,
        int billed,
        Instant since) {

    private static final String PREFIX = "d";

    /** Who works on it, until when unless they go on. */
    public record Claim(String by, Instant until) {}

    /** The id the API shows: {@code d81}. */
    public String key() {
        return key(id);
    }

    public static String key(long id) {
        return PREFIX + id;
    }

    /**
     * Whether an editor has something of it before him: it stays where it is while a correction is translated, and when
     * that fails.
     */
    public boolean isBeforeEditors() {
        return state == DraftState.REVIEW || state == DraftState.APPROVED || state == DraftState.OFFERED;
    }

    /** Where it goes when the machine is done with it. */
    public DraftState whenTranslated() {
        return offer ? DraftState.OFFERED : DraftState.REVIEW;
    }

    /** The claim that holds at {@code now}. */
    public @Nullable Claim claimAt(Instant now) {
        return claim != null && claim.until().isAfter(now) ? claim : null;
    }
}
