package org.dragoman.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A ninjs item's whole way: its text, its pictures, its rights, and its end. */
class NinjsFlowTests extends RunningDesk {

    private static String item(String uri, String more) {
        return """
                {"uri":"%s","type":"text","versionCreated":"2026-03-02T08:15:00Z","language":"en","urgency":4,
                 "headlines":[{"role":"main","value":"Harbour town votes to rebuild its lighthouse"}],
                 "bodies":[{"contentType":"text/html","value":"<p>The council of a harbour town voted on Tuesday to \
                rebuild the old lighthouse.</p>"}],
                 "subjects":[{"name":"lighthouses"}],
                 "associations":[
                  {"name":"lead","uri":"urn:p:1","type":"picture","mood":"calm",
                   "descriptions":[{"role":"caption","value":"The pier at dawn on Tuesday."}],
                   "renditions":[{"name":"web","href":"https://example.org/1.jpg","width":800,"height":600,
                                  "poi":{"x":400,"y":200}}]},
                  {"name":"second","uri":"urn:p:2","type":"picture","usageTerms":"GERMANY OUT",
                   "rightsInfo":{"encodedRights":"{\\"prohibition\\":[{\\"action\\":\\"display\\",\\"constraint\\":\
                [{\\"leftOperand\\":\\"language\\",\\"operator\\":\\"eq\\",\\"rightOperand\\":\\"de\\"}]}]}"},
                   "descriptions":[{"role":"caption","value":"The council on the evening of the vote."}],
                   "renditions":[{"name":"web","href":"https://example.org/2.jpg"}]}]%s}
                """.formatted(uri, more);
    }

    private Answer post(String json) {
        return send(request("/api/articles")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    @Test
    void picturesGoWithTheirTextExceptWhereTheirRightsForbidIt() throws Exception {
        String uri = "urn:test:" + newId("ninjs");
        Answer taken = post(item(uri, ""));
        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        String id = taken.body().path("id").asString();

        JsonNode article = get("/api/articles/" + id).body();
        assertThat(article.at("/media/0/original/mood").asString()).isEqualTo("calm");
        assertThat(article.at("/keywords/0/name").asString()).isEqualTo("lighthouses");
        JsonNode draft = inReview(id);
        assertThat(draft.at("/segments/1/findings"))
                .noneMatch(finding -> finding.path("check").asString().equals("media-rights"));
        assertThat(draft.at("/segments/3/findings/0/check").asString()).isEqualTo("media-rights");
        assertThat(draft.at("/segments/3/findings/0/message").asString())
                .isEqualTo("The picture “second” is left out of the publication: its rights do not allow German.");
        approve(draft);
        for (String file : List.of(".json", ".html", ".provenance.json")) {
            eventually(() -> Files.exists(published("de", id + file)), there -> there);
        }

        JsonNode payload = JsonMapper.shared().readTree(Files.readString(published("de", id + ".json")));
        assertThat(payload.at("/associations")).hasSize(2);
        assertThat(payload.at("/associations/1/uri").asString()).isEqualTo("urn:p:1");
        assertThat(payload.at("/associations/1/descriptions/0/value").asString())
                .isEqualTo(draft.at("/segments/1/target").asString());
        assertThat(payload.at("/associations/1/renditions/0/poi/x").asInt()).isEqualTo(400);
        assertThat(Files.readString(published("de", id + ".html")))
                .contains("<img src=\"https://example.org/1.jpg\"")
                .doesNotContain("2.jpg");
        assertThat(Files.readString(published("de", id + ".provenance.json")))
                .contains("The picture “second” is left out of the publication");
    }

    @Test
    void aCanceledItemWithdrawsItsArticle() {
        String uri = "urn:test:" + newId("canceled");
        isProblem(post(item(uri, ",\"pubStatus\":\"canceled\"")), 422, "canceled by its publisher", uri);
        String id = post(item(uri, "")).body().path("id").asString();

        Answer canceled = post(item(uri, ",\"pubStatus\":\"canceled\""));

        assertThat(canceled.status()).as(canceled.text()).isEqualTo(202);
        assertThat(canceled.body().path("status").asString()).isEqualTo("updated");
        assertThat(canceled.body().path("reason").asString())
                .isEqualTo("Its publisher canceled it: the article is withdrawn everywhere.");
        assertThat(get("/api/articles/" + id).body().path("state").asString()).isEqualTo("withdrawn");
        assertThat(post(item(uri, ",\"pubStatus\":\"canceled\""))
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("unchanged");
    }

    @Test
    void whoMayHandInForOneDeskTouchesNoOtherDesksArticles() {
        String name = newId("sport");
        Answer user =
                post("/api/users", "{\"name\":\"%s\",\"rights\":[\"intake\"],\"desks\":[\"sport\"]}".formatted(name));
        assertThat(user.status()).as(user.text()).isEqualTo(201);
        String token = user.body().path("token").asString();
        String uri = "urn:test:" + newId("politics");
        String id = send(as(null, "?desk=politics", item(uri, "")))
                .body()
                .path("id")
                .asString();

        String later = item(uri, "").replace("08:15", "09:15").replace("on Tuesday to", "on Wednesday to");
        assertThat(send(as(token, "", later)).status()).isEqualTo(403);
        assertThat(send(as(token, "?desk=sport", later)).status()).isEqualTo(403);
        assertThat(send(as(token, "?desk=sport", item(uri, ""))).status()).isEqualTo(403);
        assertThat(send(as(token, "?desk=sport", item(uri, ",\"pubStatus\":\"canceled\"")))
                        .status())
                .isEqualTo(403);
        assertThat(send(as(token, "", item("urn:test:" + newId("news"), ""))).status())
                .isEqualTo(403);

        JsonNode article = get("/api/articles/" + id).body();
        assertThat(article.path("version").asInt()).isEqualTo(1);
        assertThat(article.path("desk").asString()).isEqualTo("politics");
        assertThat(article.path("state").asString()).isEqualTo("live");
        assertThat(send(as(token, "?desk=sport", item("urn:test:" + newId("sport"), "")))
                        .status())
                .isEqualTo(202);
    }

    private HttpRequest.Builder as(@Nullable String token, String query, String json) {
        HttpRequest.Builder request = request("/api/articles" + query)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        return token == null ? request : request.setHeader("Authorization", "Bearer " + token);
    }

    @Test
    void aVersionThatStatesNoEmbargoTakesItOff() {
        String uri = "urn:test:" + newId("embargo");
        String id = post(item(uri, ",\"embargoedUntil\":\"2999-01-01T00:00:00Z\""))
                .body()
                .path("id")
                .asString();
        assertThat(post(item(uri, "")).body().path("status").asString()).isEqualTo("unchanged");
        assertThat(get("/api/articles/" + id).body().path("embargo").asString()).isEqualTo("2999-01-01T00:00:00Z");

        assertThat(post(item(uri, ",\"embargoedUntil\":null"))
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("updated");
        assertThat(get("/api/articles/" + id).body().path("embargo").isNull()).isTrue();
        post(item(uri, ",\"embargoedUntil\":\"2999-01-01T00:00:00Z\""));
        send(as(null, "?embargo=none", item(uri, "")));
        assertThat(get("/api/articles/" + id).body().path("embargo").isNull()).isTrue();
    }

    @Test
    void brokenJsonIsRefusedWithItsPlaceAndTheNextOneIsTaken() {
        isProblem(post(item("urn:test:x", "").substring(0, 300)), 400, "The JSON breaks off at line", "column");
        isProblem(
                post("{\"headline\":\"H\",\"urgency\":\"high\",\"body_text\":\"Words of it.\"}"),
                400,
                "urgency",
                "“high”");
        isProblem(post("[".repeat(100_000)), 400, "nested deeper than 100 levels");

        assertThat(post(item("urn:test:" + newId("next"), "")).status()).isEqualTo(202);
    }
}
