package org.dragoman.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.dragoman.testing.DeepLFault;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An article's whole way, and what stops it. */
class FlowTests extends RunningDesk {

    private static final String VOTE = "The council of a harbour town voted on Tuesday to rebuild the old lighthouse.";
    private static final String COST = "The work will cost 2.4 million euros and will take 18 months in all.";
    private static final String DEARER = "The work will cost 3.4 million euros and will take 18 months in all.";
    private static final String FISH = "Fishermen had asked for a light at the end of the pier for many years.";

    private static JsonNode row(JsonNode draft, String source) {
        return StreamSupport.stream(draft.path("segments").spliterator(), false)
                .filter(row -> row.path("source").asString("").equals(source))
                .findFirst()
                .orElseThrow();
    }

    private static String path(JsonNode draft, String action) {
        return "/api/drafts/" + draft.path("id").asString() + "/" + action;
    }

    private String taken(String id, String... paragraphs) {
        Answer answer = handIn("?id=" + id, article(paragraphs));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.body().path("status").asString();
    }

    private void approved(JsonNode draft) {
        Answer answer = approve(draft);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void isPublished(String id) {
        eventually(() -> Files.exists(published("de", id + ".json")), there -> there);
        assertThat(published("de", id + ".html")).exists();
        assertThat(published("de", id + ".provenance.json")).exists();
    }

    @Test
    void anArticleGoesFromARequestToTheOutbox() throws Exception {
        String id = newId("request");
        assertThat(taken(id, VOTE, COST)).isEqualTo("accepted");

        approved(inReview(id));

        isPublished(id);
        assertThat(Files.readString(published("de", id + ".json")))
                .contains("\"language\"")
                .contains("2.4");
    }

    @Test
    void anArticleGoesFromTheInboxToTheOutbox() throws Exception {
        String name = newId("inbox");
        Path file = INBOX.resolve("politics").resolve(name + ".txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, article(VOTE, COST));

        String id = "politics-" + name;
        approved(inReview(id));

        isPublished(id);
        assertThat(file).doesNotExist();
        assertThat(get("/api/articles/" + id).body().path("desk").asString()).isEqualTo("politics");
    }

    @Test
    void termsAreHonouredAndNamesInCreditsStay() {
        String id = newId("terms");
        taken(
                id,
                "By Anna Pelletier",
                "The European Union and North Korea signed a treaty on Tuesday afternoon.",
                COST);

        JsonNode draft = inReview(id);

        JsonNode terms = draft.path("segments").get(2).path("terms");
        assertThat(terms).hasSizeGreaterThanOrEqualTo(2);
        assertThat(terms).allMatch(term -> term.path("honoured").asBoolean());
        JsonNode byline = draft.path("segments").get(1);
        assertThat(byline.path("kind").asString()).isEqualTo("byline");
        assertThat(byline.path("target").asString()).isEqualTo("Von Anna Pelletier");
    }

    @Test
    void aLanguageNobodyServesIsHeldWithTheReason() {
        String id = newId("welsh");
        handIn("?id=" + id + "&languages=cy,de", article(VOTE, COST));

        JsonNode held = draft(id, "cy", "held").path("held");

        assertThat(held.path("code").asString()).isEqualTo("no-engine");
        assertThat(held.path("reason").asString())
                .startsWith("No engine translates into Welsh (cy).")
                .endsWith("reject the draft.");
        inReview(id);
    }

    @Test
    void aRefusedKeyHoldsTheDraftUntilItIsMended() {
        DEEPL.fail(DeepLFault.status(403, 10_000));
        DEEPL.fail(DeepLFault.status(403, 10_000).at("/v2/usage"));
        String id = newId("key");
        taken(id, "A lone fox with the name of " + id + " walked through the whole town at night.", COST);

        JsonNode held = draft(id, "de", "held").path("held");
        assertThat(held.path("code").asString()).isEqualTo("key");
        assertThat(held.path("reason").asString()).startsWith("DeepL refuses the key; check DEEPL_AUTH_KEY");

        DEEPL.healthy();
        inReview(id);
    }

    @Test
    void anEngineThatIsDownHoldsTheDraftsUntilItIsBack() {
        DEEPL.fail(DeepLFault.status(503, 10_000));
        DEEPL.fail(DeepLFault.status(503, 10_000).at("/v2/usage"));
        List<String> ids = List.of(newId("down"), newId("down"), newId("down"), newId("down"), newId("down"));
        ids.forEach(
                id -> taken(id, "A heavy storm that was named " + id + " passed over the whole town at night.", COST));

        JsonNode held = eventually(
                () -> get("/api/drafts?state=held&language=de&q=harbour").body().path("drafts"),
                found -> StreamSupport.stream(found.spliterator(), false)
                        .anyMatch(draft ->
                                draft.path("held").path("code").asString("").equals("engine-down")));
        assertThat(held.get(0).path("held").path("reason").asString())
                .startsWith("DeepL does not answer (")
                .endsWith("it is tried again every 1 seconds.");

        DEEPL.healthy();
        ids.forEach(this::inReview);
    }

    @Test
    void aNewVersionReachesTheEditorAtWork() {
        String id = newId("version");
        taken(id, VOTE, COST, FISH);
        JsonNode draft = inReview(id);
        String human = "Das kostet 2,4 Millionen Euro und dauert 18 Monate.";
        put(path(draft, "segments/2"), "\"" + draft.path("revision").asLong() + "\"", "{\"target\":\"" + human + "\"}");

        assertThat(taken(id, VOTE, DEARER)).isEqualTo("updated");

        JsonNode second = inReview(id, 2);
        assertThat(second.path("flags").get(0).asString()).isEqualTo("look-again");
        JsonNode changed = row(second, DEARER);
        assertThat(changed.path("target").asString()).isEqualTo(human);
        assertThat(changed.path("changed").path("previousSource").asString()).isEqualTo(COST);
        assertThat(changed.path("changed").path("proposal").asString()).contains("3.4");
        assertThat(second.path("segments")).hasSize(3);
    }

    private JsonNode correctedWhileTheEngineIsDown(String id, String correction) {
        taken(id, VOTE, COST);
        inReview(id);
        DEEPL.fail(DeepLFault.status(503, 10_000));
        DEEPL.fail(DeepLFault.status(503, 10_000).at("/v2/usage"));
        taken(id, VOTE, correction, FISH);
        return inReview(id, 2);
    }

    private void confirm(JsonNode draft, String source, String target) {
        String json = JsonMapper.shared().writeValueAsString(java.util.Map.of("target", target, "confirmed", true));
        String row = row(draft, source).path("id").asString();
        Answer answer = put(
                path(draft, "segments/" + row), "\"" + draft.path("revision").asLong() + "\"", json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void aCorrectionIsApprovedByHandWhileTheEngineIsDown() throws Exception {
        String id = newId("by-hand");
        String correction = "The work of " + id + " will cost 3.4 million euros and will take 18 months in all.";
        JsonNode draft = correctedWhileTheEngineIsDown(id, correction);
        JsonNode changed = row(draft, correction);
        assertThat(changed.path("changed").path("previousSource").asString()).isEqualTo(COST);
        assertThat(changed.path("changed").path("proposal").isNull()).isTrue();
        assertThat(changed.path("target").asString()).contains("2.4");
        assertThat(row(draft, FISH).path("state").asString()).isEqualTo("missing");

        confirm(draft, FISH, "Fischer wünschten sich seit vielen Jahren ein Licht am Ende der Mole.");
        Answer asRead = approve(get(path(draft, "").replaceFirst("/$", "")).body());
        isProblem(asRead, 409, "1 row nobody confirmed");
        confirm(draft, correction, "Die Arbeiten kosten 3,4 Millionen Euro und dauern 18 Monate.");
        approved(get(path(draft, "").replaceFirst("/$", "")).body());
        isPublished(id);

        DEEPL.healthy();
        inReview(newArticle());
        assertThat(entry(id, "de").path("state").asString()).isEqualTo("approved");
        assertThat(Files.readString(published("de", id + ".json")))
                .contains("3,4 Millionen")
                .doesNotContain("2.4");
    }

    private String newArticle() {
        String other = newId("other");
        taken(other, "Another article with the name of " + other + " came when the engine was back.", COST);
        return other;
    }

    @Test
    void whatTheMachineMakesOfACorrectionComesWhenItIsBack() {
        String id = newId("back");
        String correction = "The work of " + id + " will cost 3.4 million euros and will take 18 months in all.";
        JsonNode draft = correctedWhileTheEngineIsDown(id, correction);
        String human = "Fischer wünschten sich seit vielen Jahren ein Licht am Ende der Mole.";
        confirm(draft, FISH, human);

        DEEPL.healthy();

        JsonNode translated = eventually(
                () -> row(inReview(id, 2), correction),
                row -> row.path("target").asString().contains("3.4"));
        assertThat(translated.path("state").asString()).isEqualTo("machine");
        assertThat(translated.path("changed").path("previousSource").asString()).isEqualTo(COST);
        assertThat(row(inReview(id, 2), FISH).path("target").asString()).isEqualTo(human);
        assertThat(DEEPL.texts().get(correction + "@de")).isEqualTo(1);
    }

    @Test
    void aDraftIsNotApprovedWhileItsCorrectionIsOnTheWay() {
        String id = newId("overtaken");
        taken(id, VOTE, COST);
        JsonNode draft = inReview(id);
        DEEPL.latency(3000);
        taken(id, VOTE, "The work of " + id + " will cost 3.4 million euros and will take 18 months in all.");

        isProblem(approve(draft), 409, "Version 2 of the article has come and is being translated");

        approved(inReview(id, 2));
    }

    @Test
    void theLastVersionWinsHoweverLongTheFirstTakes() {
        String id = newId("race");
        DEEPL.latency(2500);
        String heron = "A heron of " + id + " stood on the pier while the council voted on Tuesday.";
        taken(id, VOTE, COST, heron);
        eventually(
                () -> entry(id, "de"), found -> found.path("state").asString("").equals("translating"));
        DEEPL.latency(0);
        taken(id, VOTE, DEARER);
        inReview(id, 2);

        // the first run ends after the second: nothing of it may come in
        eventually(
                () -> DEEPL.texts().keySet().stream().anyMatch(text -> text.startsWith("A heron of " + id)),
                done -> done);
        JsonNode draft = inReview(id, 2);
        assertThat(draft.path("segments")).hasSize(3);
        assertThat(row(draft, DEARER).path("changed").isNull()).isTrue();
    }

    @Test
    void changedMetadataLeavesAnApprovedDraftAlone() {
        String id = newId("metadata");
        taken(id, VOTE, COST);
        approved(inReview(id));

        Answer urgent = handIn("?id=" + id + "&urgency=2", article(VOTE, COST));

        assertThat(urgent.body().path("status").asString()).isEqualTo("updated");
        assertThat(urgent.body().path("version").asInt()).isEqualTo(1);
        assertThat(entry(id, "de").path("state").asString()).isEqualTo("approved");
        assertThat(entry(id, "de").path("urgency").asInt()).isEqualTo(2);
    }

    @Test
    void anEmbargoThatChangesReachesWhatIsApproved() throws Exception {
        String id = newId("embargo");
        handIn("?id=" + id + "&embargo=2999-01-01T00:00:00Z", article(VOTE, COST));
        approved(inReview(id));
        Instant soon = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);

        Answer moved = handIn("?id=" + id + "&embargo=" + soon, article(VOTE, COST));

        assertThat(moved.body().path("status").asString()).isEqualTo("updated");
        isPublished(id);
        assertThat(Instant.now()).isAfterOrEqualTo(soon);
        assertThat(Files.readString(published("de", id + ".json"))).contains("\"embargoedUntil\" : \"" + soon + "\"");
    }

    @Test
    void whatIsApprovedAndNotDeliveredWaitsForTheCorrection() throws Exception {
        String id = newId("corrected");
        handIn("?id=" + id + "&embargo=2999-01-01T00:00:00Z", article(VOTE, COST));
        approved(inReview(id));

        taken(id, VOTE, DEARER);
        String now = "1999-12-31T00:00:00Z";
        handIn("?id=" + id + "&embargo=" + now, article(VOTE, DEARER));

        JsonNode delivery = eventually(
                () -> StreamSupport.stream(
                                get("/api/deliveries?state=held&limit=500")
                                        .body()
                                        .path("deliveries")
                                        .spliterator(),
                                false)
                        .filter(held -> held.path("article").asString().equals(id))
                        .findFirst()
                        .orElse(JsonMapper.shared().createObjectNode()),
                found -> !found.isEmpty());
        assertThat(delivery.path("held").path("code").asString()).isEqualTo("source-corrected");
        assertThat(published("de", id + ".json")).doesNotExist();
        approved(inReview(id, 2));
        isPublished(id);
        assertThat(Files.readString(published("de", id + ".json"))).contains("3.4");
    }

    @Test
    void aNewArticleGetsTheLanguagesItsSenderNamesAndKeepsThem() {
        String id = newId("named");
        handIn("?id=" + id + "&languages=fr", article(VOTE, COST));
        assertThat(languages(id)).containsExactly("fr");

        handIn("?id=" + id, article(VOTE, COST, "A second paragraph."));
        assertThat(languages(id)).containsExactly("fr");
        handIn("?id=" + id + "&languages=it", article(VOTE, COST, "Another second paragraph."));
        assertThat(languages(id)).containsExactlyInAnyOrder("fr", "it");

        String other = newId("unnamed");
        handIn("?id=" + other, article(VOTE, COST));
        assertThat(languages(other)).containsExactly("de");
    }

    private List<String> languages(String id) {
        JsonNode translations = get("/api/articles/" + id).body().path("translations");
        return StreamSupport.stream(translations.spliterator(), false)
                .map(translation -> translation.path("language").asString())
                .toList();
    }

    @Test
    void theSameArticleForMoreLanguages() {
        String id = newId("more");
        taken(id, VOTE, COST);
        approved(inReview(id));

        Answer more = handIn("?id=" + id + "&languages=fr", article(VOTE, COST));
        assertThat(more.body().path("status").asString()).isEqualTo("updated");
        Answer again = handIn("?id=" + id + "&languages=fr", article(VOTE, COST));
        assertThat(again.body().path("status").asString()).isEqualTo("unchanged");
        Answer asked = post("/api/articles/" + id + "/translations", "{\"languages\":[\"it\",\"pt-BR\"]}");
        assertThat(asked.status()).isEqualTo(200);

        draft(id, "fr", "review");
        draft(id, "it", "review");
        draft(id, "pt-BR", "review");
        assertThat(entry(id, "de").path("state").asString()).isEqualTo("approved");
    }

    @Test
    void retranslatingAsksTheEngineAfresh() {
        String id = newId("afresh");
        String text = "A single owl with the name of " + id + " sat on the roof of the town hall.";
        taken(id, text, COST);
        JsonNode draft = inReview(id);
        assertThat(times(text)).isEqualTo(1);

        assertThat(post(path(draft, "segments/1/retranslate"), "{}").status()).isEqualTo(200);
        eventually(() -> times(text), asked -> asked == 2);

        post(path(draft, "retranslate"), "{}");
        eventually(() -> times(text), asked -> asked == 3);
        inReview(id);
    }

    @Test
    void whatWasAskedAfreshIsNotPaidForAgainWhenTheRestIsRefused() {
        String id = newId("refused");
        String[] paragraphs = IntStream.rangeClosed(1, 60)
                .mapToObj(number -> "Owl number " + number + " of " + id + " sat on the roof of the town hall.")
                .toArray(String[]::new);
        taken(id, paragraphs);
        JsonNode draft = inReview(id);
        AtomicBoolean refused = new AtomicBoolean();
        DEEPL.onArrival(request -> {
            if (request.texts().contains(paragraphs[59]) && !refused.getAndSet(true)) {
                DEEPL.fail(DeepLFault.status(429, 1));
            }
        });

        post(path(draft, "retranslate"), "{}");
        eventually(() -> times(paragraphs[59]), asked -> asked == 2);

        inReview(id);
        assertThat(refused).isTrue();
        assertThat(times(paragraphs[0])).isEqualTo(2);
    }

    private static int times(String text) {
        return DEEPL.texts().getOrDefault(text + "@de", 0);
    }

    @Test
    void whatIsRejectedStaysRejectedInTheNextVersion() {
        String id = newId("rejected");
        taken(id, VOTE, COST);
        JsonNode draft = inReview(id);
        assertThat(post(path(draft, "reject"), "{\"reason\":\"Not for us.\"}").status())
                .isEqualTo(200);

        taken(id, VOTE, DEARER);
        assertThat(entry(id, "de").path("state").asString()).isEqualTo("rejected");

        assertThat(post(path(draft, "reopen"), "").status()).isEqualTo(200);
        assertThat(row(inReview(id, 2), DEARER).path("target").asString()).contains("3.4");
    }

    @Test
    void anEditorsHoldStaysInTheNextVersion() {
        String id = newId("held");
        taken(id, VOTE, COST);
        JsonNode draft = inReview(id);
        post(path(draft, "hold"), "{\"reason\":\"Wait for the minister.\"}");

        taken(id, VOTE, DEARER);
        JsonNode held = entry(id, "de").path("held");
        assertThat(held.path("code").asString()).isEqualTo("editor");
        assertThat(held.path("reason").asString()).isEqualTo("Wait for the minister.");

        post(path(draft, "reopen"), "");
        inReview(id, 2);
    }

    @Test
    void aDraftHeldWhileItIsTranslatedStaysHeld() {
        String id = newId("held-early");
        DEEPL.latency(1500);
        taken(id, "One " + id + " for the council, which voted on Tuesday to rebuild it.", COST);
        JsonNode entry = eventually(
                () -> entry(id, "de"), found -> found.path("state").asString("").equals("translating"));

        assertThat(post(path(entry, "hold"), "{}").status()).isEqualTo(200);
        DEEPL.latency(0);
        eventually(() -> DEEPL.texts().keySet().stream().anyMatch(text -> text.startsWith("One " + id)), done -> done);
        assertThat(entry(id, "de").path("state").asString()).isEqualTo("held");

        post(path(entry, "reopen"), "");
        inReview(id);
    }

    @Test
    void aWithdrawnArticleIsGoneEverywhere() {
        String id = newId("withdrawn");
        taken(id, VOTE, COST);
        approved(inReview(id));
        isPublished(id);

        assertThat(delete("/api/articles/" + id).status()).isEqualTo(202);
        assertThat(delete("/api/articles/" + id).status()).isEqualTo(202);

        eventually(() -> Files.exists(published("de", id + ".withdrawn.json")), there -> there);
        eventually(() -> Files.exists(published("de", id + ".json")), there -> !there);
        assertThat(published("de", id + ".html")).doesNotExist();
        assertThat(published("de", id + ".provenance.json")).doesNotExist();
        assertThat(entry(id, "de").path("state").asString()).isEqualTo("withdrawn");
        assertThat(taken(id, VOTE, DEARER)).isEqualTo("unchanged");
        isProblem(post("/api/articles/" + id + "/translations", "{\"languages\":[\"fr\"]}"), 409, "withdrawn");
    }

    @Test
    void aDraftIsWithdrawnFromItsPage() {
        String id = newId("one-draft");
        taken(id, VOTE, COST);
        JsonNode draft = inReview(id);
        approved(draft);
        isPublished(id);

        Answer withdrawn = post(path(draft, "withdraw"), "");

        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(withdrawn.body().path("state").asString()).isEqualTo("withdrawn");
        eventually(() -> Files.exists(published("de", id + ".withdrawn.json")), there -> there);
        assertThat(get("/api/articles/" + id).body().path("state").asString()).isEqualTo("live");
    }

    @Test
    void oneLanguageIsWithdrawnAndTheOthersStay() {
        String id = newId("one-language");
        handIn("?id=" + id + "&languages=fr,de", article(VOTE, COST));
        approved(inReview(id));
        approved(draft(id, "fr", "review"));
        isPublished(id);
        eventually(() -> Files.exists(published("fr", id + ".json")), there -> there);

        assertThat(delete("/api/articles/" + id + "/translations/fr").status()).isEqualTo(202);
        assertThat(delete("/api/articles/" + id + "/translations/fr").status()).isEqualTo(202);

        eventually(() -> Files.exists(published("fr", id + ".withdrawn.json")), there -> there);
        eventually(() -> Files.exists(published("fr", id + ".json")), there -> !there);
        assertThat(published("de", id + ".json")).exists();
        isProblem(delete("/api/articles/" + id + "/translations/it"), 404, "no translation into it");
    }

    @Test
    void anOutboxThatCannotBeWrittenIsTriedAgain() throws Exception {
        String id = newId("blocked");
        Files.createDirectories(OUTBOX);
        Path inTheWay = Files.writeString(OUTBOX.resolve("it"), "not a folder");
        handIn("?id=" + id + "&languages=it", article(VOTE, COST));
        approved(draft(id, "it", "review"));

        JsonNode delivery = eventually(
                () -> delivery(id, "it"),
                found -> found.path("state").asString("").equals("retrying"));
        assertThat(delivery.path("answer").asString())
                .contains("cannot be written")
                .contains("the delivery is tried again by itself");

        Files.delete(inTheWay);
        post("/api/deliveries/" + delivery.path("id").asString() + "/retry", "");
        eventually(
                () -> delivery(id, "it"),
                found -> found.path("state").asString("").equals("delivered"));
        assertThat(published("it", id + ".json")).exists();
    }

    private JsonNode delivery(String article, String language) {
        JsonNode deliveries = get("/api/deliveries?limit=500").body().path("deliveries");
        return StreamSupport.stream(deliveries.spliterator(), false)
                .filter(found -> found.path("article").asString("").equals(article))
                .filter(found -> found.path("language").asString("").equals(language))
                .findFirst()
                .orElse(deliveries.path("none"));
    }
}
