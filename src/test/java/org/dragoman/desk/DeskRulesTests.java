package org.dragoman.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What desks do differently: which languages they translate, offer or skip, and how they approve. */
class DeskRulesTests extends RunningDesk {

    private static final String QUAY = "The old quay of the harbour town will be open to walkers again in spring.";
    private static final String BOATS = "Boats will leave from the new pier, which was built beside it last year.";

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private JdbcClient jdbc;

    private String offered(String name) {
        String id = newId(name);
        Answer answer = handIn("?desk=magazine&id=" + id, article(unique(id), BOATS));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return id;
    }

    private static String unique(String id) {
        return "The quay " + id + " of the harbour town will be open to walkers again in spring.";
    }

    private static String path(JsonNode draft, String action) {
        return "/api/drafts/" + draft.path("id").asString() + "/" + action;
    }

    private static List<String> kinds(JsonNode draft) {
        return StreamSupport.stream(draft.path("segments").spliterator(), false)
                .map(row -> row.path("kind").asString())
                .toList();
    }

    private static int times(String text) {
        return DEEPL.texts().getOrDefault(text + "@de", 0);
    }

    @Test
    void ofAnOfferOnlyTheHeadlineIsTranslatedUntilSomebodyTakesIt() {
        String id = offered("offer");

        JsonNode offer = draft(id, "de", "offered");
        assertThat(kinds(offer)).containsExactly("headline");
        assertThat(times(unique(id))).isZero();
        draft(id, "fr", "review");
        assertThat(get("/api/articles/" + id).body().path("skipped").get(0).asString())
                .isEqualTo("it");

        Answer taken = post(path(offer, "take"), "");

        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        JsonNode whole = inReview(id);
        assertThat(kinds(whole)).containsExactly("headline", "paragraph", "paragraph");
        assertThat(whole.path("segments").get(0).path("id"))
                .isEqualTo(offer.path("segments").get(0).path("id"));
        assertThat(whole.path("assignedTo").asString()).isNotEmpty();
        assertThat(times(unique(id))).isEqualTo(1);
        isProblem(post(path(offer, "take"), ""), 409, "only one that is offered can be taken");
    }

    @Test
    void anOfferIsNeitherEditedNorApproved() {
        JsonNode offer = draft(offered("unedited"), "de", "offered");

        Answer edited =
                put(path(offer, "segments/0"), "\"" + offer.path("revision").asLong() + "\"", "{\"target\":\"Kai\"}");

        isProblem(edited, 409, "take the offer, and the rest is translated for you to work on");
        isProblem(approve(offer), 409, "take the offer");
    }

    @Test
    void anOfferFollowsTheNextVersionAndStaysAnOffer() {
        String id = offered("followed");
        long before = draft(id, "de", "offered").path("revision").asLong();

        handIn("?desk=magazine&id=" + id, "Quay opens at Easter\n\n" + QUAY + "\n\n" + BOATS + "\n");

        JsonNode second = eventually(
                () -> draft(id, "de", "offered"),
                found -> found.path("article").path("version").asInt() == 2);
        assertThat(kinds(second)).containsExactly("headline");
        assertThat(second.path("segments").get(0).path("source").asString()).isEqualTo("Quay opens at Easter");
        assertThat(second.path("revision").asLong()).isGreaterThan(before);
    }

    @Test
    void anOfferNobodyTakesLapsesAndComesBackWhenAnEditorWantsIt() {
        String id = offered("lapsed");
        JsonNode offer = draft(id, "de", "offered");
        jdbc.sql("update draft set since = :since where article = :article and language = 'de'")
                .param("since", Timestamp.from(Instant.now().minus(Duration.ofHours(48))))
                .param("article", id)
                .update();

        upkeep.lapseOffers();

        JsonNode lapsed = entry(id, "de");
        assertThat(lapsed.path("state").asString()).isEqualTo("rejected");
        JsonNode history = get(path(offer, "history")).body();
        assertThat(StreamSupport.stream(history.spliterator(), false))
                .anyMatch(entry -> entry.path("what").asString().equals("offer lapsed")
                        && entry.path("detail").asString().equals("Nobody took it within 48 hours."));
        handIn("?desk=magazine&id=" + id, article(QUAY, BOATS));
        assertThat(entry(id, "de").path("state").asString()).isEqualTo("rejected");

        assertThat(post(path(offer, "reopen"), "").status()).isEqualTo(200);
        draft(id, "de", "offered");
        assertThat(post(path(offer, "take"), "").status()).isEqualTo(200);
        assertThat(kinds(inReview(id))).containsExactly("headline", "paragraph", "paragraph");
    }

    @Test
    void freshOffersDoNotLapse() {
        String id = offered("fresh");
        draft(id, "de", "offered");

        upkeep.lapseOffers();

        assertThat(entry(id, "de").path("state").asString()).isEqualTo("offered");
    }

    @Test
    void aSkippedLanguageIsTranslatedWhenAnEditorAsksForIt() {
        String id = offered("skipped");

        assertThat(post("/api/articles/" + id + "/translations", "{\"languages\":[\"it\",\"de\"]}")
                        .status())
                .isEqualTo(200);

        assertThat(kinds(draft(id, "it", "review"))).containsExactly("headline", "paragraph", "paragraph");
        assertThat(kinds(inReview(id))).containsExactly("headline", "paragraph", "paragraph");
        assertThat(get("/api/articles/" + id).body().path("skipped")).isEmpty();
    }

    @Test
    void aDeskThatConfirmsEachRowTakesNoneAsRead() {
        String id = newId("court");
        handIn("?desk=court&id=" + id, article(QUAY));
        JsonNode draft = inReview(id);

        Answer asRead = approve(draft);

        isProblem(asRead, 409, "2 rows nobody confirmed");
        assertThat(asRead.body().path("unread")).hasSize(2);
        for (int row = 0; row < 2; row++) {
            put(path(draft, "segments/" + row), "\"" + draft.path("revision").asLong() + "\"", "{\"confirmed\":true}");
        }
        assertThat(approve(inReview(id)).status()).isEqualTo(200);
    }

    private Answer wire(String id, String text, String rights) {
        return send(request("/api/articles?id=" + id)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"uri": "urn:%s", "headline": "Quay opens to walkers", "body_text": "%s"%s}
                        """.formatted(id, text, rights))));
    }

    @Test
    void whatIsNotForTranslationIsTakenAndNotTranslated() {
        String id = newId("rights");

        Answer taken = wire(id, QUAY, ", \"usageterms\": \"Not for translation.\"");

        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        assertThat(taken.body().path("status").asString()).isEqualTo("accepted");
        assertThat(taken.body().path("reason").asString())
                .isEqualTo("Its rights forbid translation: “Not for translation.”."
                        + " Ask its publisher, or publish it in English.");
        assertThat(taken.body().path("translations")).isEmpty();
        isProblem(
                post("/api/articles/" + id + "/translations", "{\"languages\":[\"fr\"]}"),
                409,
                "Its rights forbid translation");
        assertThat(wire(id, QUAY, "").status()).isEqualTo(202);
        inReview(id);
    }

    @Test
    void aVersionThatForbidsTranslationHoldsWhatIsThere() {
        String id = newId("forbidden");
        wire(id, QUAY, "");
        JsonNode draft = inReview(id);

        wire(id, BOATS, ", \"usageterms\": \"Not for translation.\"");

        JsonNode held = draft(id, "de", "held");
        assertThat(held.path("held").path("code").asString()).isEqualTo("editor");
        assertThat(held.path("held").path("reason").asString()).startsWith("Its rights forbid translation");
        post(path(draft, "reopen"), "");
        Answer approved =
                approve(get("/api/drafts/" + draft.path("id").asString()).body());
        assertThat(approved.status()).as(approved.text()).isEqualTo(409);
    }
}
