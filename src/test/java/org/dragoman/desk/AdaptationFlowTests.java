package org.dragoman.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What editors make of a draft beyond translating it, as other programs do it by the API. */
class AdaptationFlowTests extends RunningDesk {

    private static final String VOTE = "The council of the harbour town voted late on Tuesday evening.";
    private static final String COST = "The work will take 18 months in all, and nobody knows the price.";
    private static final String FISH = "Fishermen had asked for a light at the end of the pier.";

    private JsonNode draftOf(String id, String... paragraphs) {
        assertThat(handIn("?id=" + id, article(paragraphs)).status()).isEqualTo(202);
        return inReview(id);
    }

    private static String path(JsonNode draft) {
        return "/api/drafts/" + draft.path("id").asString();
    }

    private static String tag(JsonNode draft) {
        return "\"" + draft.path("revision").asLong() + "\"";
    }

    private JsonNode again(JsonNode draft) {
        return get(path(draft)).body();
    }

    private static String key(JsonNode draft, int index) {
        return draft.path("segments").get(index).path("id").asString();
    }

    private static String target(JsonNode draft, int index) {
        return draft.path("segments").get(index).path("target").asString();
    }

    @Test
    void rowsAreSplitMergedAndMoved() throws Exception {
        String id = newId("adapted");
        JsonNode draft = draftOf(id, VOTE, COST, FISH);

        Answer split = put(path(draft) + "/segments/1", tag(draft), "{\"target\":\"Eins.\\n\\nZwei.\"}");
        assertThat(split.status()).as(split.text()).isEqualTo(200);
        assertThat(split.body().path("target").asString()).isEqualTo("Eins.");
        draft = again(draft);
        assertThat(split.etag()).isEqualTo(tag(draft));
        assertThat(draft.path("segments")).hasSize(5);
        assertThat(target(draft, 2)).isEqualTo("Zwei.");
        assertThat(draft.at("/segments/2/splitFrom").asString()).isEqualTo(key(draft, 1));

        put(path(draft) + "/segments/4", tag(draft), "{\"mergedInto\":\"3\",\"join\":true}");
        Answer moved = post(path(draft) + "/segments/3/move", "{\"after\":\"" + key(draft, 0) + "\"}");
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.etag()).isEqualTo(tag(again(draft)));
        draft = moved.body();
        assertThat(draft.at("/segments/1/moved").asBoolean()).isTrue();
        assertThat(target(draft, 1)).endsWith(target(draft, 4));
        assertThat(draft.path("decisions")
                        .valueStream()
                        .map(decision -> decision.path("decision").asString()))
                .containsExactly("moved", "split", "merged");

        assertThat(approve(draft).status()).isEqualTo(200);
        eventually(() -> Files.exists(published("de", id + ".provenance.json")), there -> there);
        JsonNode provenance = JsonMapper.shared().readTree(Files.readString(published("de", id + ".provenance.json")));
        assertThat(provenance.path("decisions").valueStream().map(JsonNode::asString))
                .containsExactly(
                        "Paragraph 1 moved behind Headline.",
                        "Paragraph 3 split off Paragraph 2.",
                        "Paragraph 4 merged into Paragraph 1.");
    }

    @Test
    void anAddedRowIsTakenAwayWithItsTextOrWithoutIt() {
        JsonNode draft = draftOf(newId("added"), VOTE, COST);
        Answer added = post(path(draft) + "/segments", "{\"after\":\"1\",\"target\":\"Neu.\"}");
        assertThat(added.status()).isEqualTo(200);
        String row = path(draft) + "/segments/" + added.body().path("id").asString();

        isProblem(send(request(row).header("If-Match", "\"1\"").DELETE()), 412, "changed meanwhile");
        isProblem(delete(row + "?join=s0"), 404, "There is no row \"s0\"");
        assertThat(delete(row + "?join=" + key(draft, 1)).status()).isEqualTo(200);

        assertThat(target(again(draft), 1)).isEqualTo(target(draft, 1) + " Neu.");
    }

    @Test
    void aTextBesideTheArticleHasItsLimit() {
        JsonNode draft = draftOf(newId("beside"), VOTE);

        Answer push =
                post(path(draft) + "/segments", "{\"kind\":\"push-text\",\"target\":\"" + "é".repeat(121) + "\"}");

        assertThat(push.status()).as(push.text()).isEqualTo(200);
        assertThat(push.body().at("/limit/most").asInt()).isEqualTo(120);
        assertThat(push.body().at("/limit/count").asInt()).isEqualTo(121);
        assertThat(push.body().at("/findings/0/check").asString()).isEqualTo("too-long");
        isProblem(
                post(path(draft) + "/segments", "{\"kind\":\"push-text\",\"target\":\"a\"}"), 409, "push text already");
        isProblem(post(path(draft) + "/segments/0/move", "{\"after\":\"1\"}"), 400, "The headline has a place");
        isProblem(
                send(request(path(draft) + "/segments/1/move")
                        .header("Content-Type", "application/json")
                        .header("If-Match", "x")
                        .POST(BodyPublishers.ofString("{}"))),
                400,
                "If-Match");
    }

    @Test
    void originalWordingIsReusedInLaterArticlesAndNotPaidFor() throws Exception {
        String quote = "“Nobody takes the light of " + newId("pier") + " from us,” the mayor told the crowd.";
        String first = newId("quoted");
        JsonNode draft = draftOf(first, VOTE, quote);
        assertThat(DEEPL.texts().get(quote + "@de")).isEqualTo(1);
        put(
                path(draft) + "/segments/2",
                tag(draft),
                "{\"target\":\"„Das Licht bleibt“\",\"originalWording\":true,\"reason\":\"Minutes\"}");

        String second = newId("quoted");
        JsonNode later = draftOf(second, COST, quote, FISH);

        JsonNode row = StreamSupport.stream(later.path("segments").spliterator(), false)
                .filter(candidate -> candidate.path("source").asString().equals(quote))
                .findFirst()
                .orElseThrow();
        assertThat(row.path("target").asString()).isEqualTo("„Das Licht bleibt“");
        assertThat(row.path("state").asString()).isEqualTo("reused");
        assertThat(row.path("originalWording").asBoolean()).isTrue();
        assertThat(row.path("reason").asString()).isEqualTo("Minutes");
        assertThat(DEEPL.texts().get(quote + "@de")).isEqualTo(1);
        isProblem(
                post(path(later) + "/segments/" + row.path("id").asString() + "/retranslate", "{}"),
                409,
                "Original wording is never translated again");

        assertThat(approve(later).status()).isEqualTo(200);
        eventually(() -> Files.exists(published("de", second + ".provenance.json")), there -> there);
        assertThat(Files.readString(published("de", second + ".provenance.json")))
                .contains("Paragraph 2 original wording: Minutes");
    }
}
