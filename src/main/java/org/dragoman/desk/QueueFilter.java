package org.dragoman.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dragoman.language.LanguageTag;
import org.dragoman.review.DraftCursor;
import org.dragoman.review.DraftQuery;
import org.dragoman.review.DraftState;
import org.dragoman.review.QueueCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the queue is narrowed to, as its address says it.
 *
 * @param state null: every state with work in it
 * @param mine only what the person holds
 * @param flag {@code look-again} or {@code sent-back}
 * @param words searched in the headline
 */
record QueueFilter(
        @Nullable LanguageTag language,
        @Nullable String desk,
        @Nullable DraftState state,
        boolean mine,
        @Nullable String flag,
        @Nullable String words) {

    private static final List<DraftState> WORK =
            List.of(DraftState.QUEUED, DraftState.TRANSLATING, DraftState.OFFERED, DraftState.REVIEW, DraftState.HELD);

    /**
     * @throws Refusal when a parameter makes no sense
     */
    static QueueFilter of(Map<String, String> parameters) {
        String flag = text(parameters.get("flag"));
        if (flag != null && !List.of("look-again", "sent-back").contains(flag)) {
            throw Refusal.badRequest("\"" + flag + "\" is no flag; the flags are look-again and sent-back.");
        }
        return new QueueFilter(
                RequestedLanguages.optional(parameters.get("language")),
                text(parameters.get("desk")),
                state(text(parameters.get("state"))),
                "true".equals(parameters.get("mine")),
                flag,
                text(parameters.get("q")));
    }

    private static @Nullable String text(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }

    private static @Nullable DraftState state(@Nullable String name) {
        try {
            return name == null ? null : DraftState.ofWireName(name);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.badRequest(String.valueOf(unknown.getMessage()));
        }
    }

    DraftQuery query(String person, int limit, @Nullable DraftCursor after) {
        return new DraftQuery(states(), language, desk, null, mine ? person : null, flag, words, limit, after);
    }

    private List<DraftState> states() {
        return state == null ? WORK : List.of(state);
    }

    public boolean isEmpty() {
        return equals(new QueueFilter(null, null, null, false, null, null));
    }

    /** Whether a part of the drafts is in the list, leaving the words out of account. */
    public boolean includes(QueueCounts.Part part, String person) {
        return states().contains(part.state())
                && (language == null || language.equals(part.language()))
                && (desk == null || desk.equals(part.desk()))
                && (!mine || person.equals(part.claimedBy()))
                && (!"look-again".equals(flag) || part.lookAgain())
                && (!"sent-back".equals(flag) || part.sentBack());
    }

    QueueFilter withLanguage(@Nullable LanguageTag other) {
        return new QueueFilter(other, desk, state, mine, flag, words);
    }

    QueueFilter withDesk(@Nullable String other) {
        return new QueueFilter(language, other, state, mine, flag, words);
    }

    /** The same language, desk and words, seen another way. */
    QueueFilter withView(@Nullable DraftState otherState, boolean onlyMine, @Nullable String otherFlag) {
        return new QueueFilter(language, desk, otherState, onlyMine, otherFlag, words);
    }

    /** The address of the list. */
    public String link() {
        return link(Map.of());
    }

    public String link(Map<String, String> more) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/queue");
        parameters().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        more.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        Map<String, Object> values = new LinkedHashMap<>(parameters());
        values.putAll(more);
        return address.encode().buildAndExpand(values).toUriString();
    }

    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "language", language);
        put(parameters, "desk", desk);
        put(parameters, "state", state == null ? null : state.wireName());
        put(parameters, "mine", mine ? "true" : null);
        put(parameters, "flag", flag);
        put(parameters, "q", words);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, Objects.toString(value));
        }
    }
}
