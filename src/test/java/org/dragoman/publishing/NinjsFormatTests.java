package org.dragoman.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.publishing.Samples.NOON;
import static org.dragoman.publishing.Samples.approved;
import static org.dragoman.publishing.Samples.block;
import static org.dragoman.publishing.Samples.illustrated;
import static org.dragoman.publishing.Samples.publication;
import static org.dragoman.publishing.Samples.withdrawal;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dragoman.article.ArticleContent;
import org.dragoman.article.ArticleDetails;
import org.dragoman.article.BlockKind;
import org.dragoman.article.InlineText;
import org.dragoman.article.Media;
import org.dragoman.article.NinjsReader;
import org.dragoman.article.Rendition;
import org.dragoman.language.LanguageTag;
import org.dragoman.testing.Database;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NinjsFormatTests {

    private final NinjsFormat format = new NinjsFormat();

    @Test
    void saysWhatTheTranslationIs() {
        JsonNode item = JsonMapper.shared().readTree(format.render(publication(approved("a"), 2)));

        assertThat(item.at("/uri").asString()).isEqualTo("urn:dragoman:a:es");
        assertThat(item.at("/language").asString()).isEqualTo("es");
        assertThat(item.at("/version").asString()).isEqualTo("2");
        assertThat(item.at("/versionCreated").asString()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(item.at("/pubStatus").asString()).isEqualTo("usable");
        assertThat(item.at("/urgency").asInt()).isEqualTo(3);
        assertThat(item.at("/slugline").asString()).isEqualTo("lighthouse");
        assertThat(item.at("/by").asString()).isEqualTo("Julian Ryall");
        assertThat(item.at("/located").asString()).isEqualTo("SEÚL");
        assertThat(item.at("/headlines/0/value").asString()).isEqualTo("El faro & el mar");
        assertThat(item.at("/descriptions/0/role").asString()).isEqualTo("summary");
        assertThat(item.at("/bodies/0/value").asString()).startsWith("<p>La torre <em>brilla</em>");
        assertThat(item.at("/bodies/1/value").asString())
                .isEqualTo("La torre brilla otra vez,\n dice el puerto.\n\nEl viento\n\n- uno\n- dos\n\n"
                        + "No hay mar sin faro.\n\n- tres");
        assertThat(item.at("/digitalSourceType/uri").asString())
                .isEqualTo("http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia");
        assertThat(item.at("/associations/0/rel").asString()).isEqualTo("translationOf");
        assertThat(item.at("/associations/0/uri").asString()).isEqualTo("https://example.org/news/a");
        assertThat(item.at("/associations/0/version").asString()).isEqualTo("2");
        assertThat(item.at("/associations/0/name").asString()).isEqualTo("The lighthouse & the sea");
        assertThat(item.at("/altIds/0/value").asString()).isEqualTo("a");
    }

    @Test
    void makesAnIdentifierOfTheSourceWhereItsPublisherGaveNoUri() {
        ApprovedText text = withUri(approved("a"), "guid 17 & more");

        JsonNode item = JsonMapper.shared().readTree(format.render(publication(text, 1)));

        assertThat(item.at("/associations/0/uri").asString()).isEqualTo("urn:dragoman:a:en");
        assertThat(item.at("/altIds/1/value").asString()).isEqualTo("guid 17 & more");
    }

    @Test
    void carriesEveryPictureWithItsFormsPointsRightsAndWords() {
        JsonNode item = JsonMapper.shared().readTree(format.render(publication(illustrated("a"), 1)));

        assertThat(item.at("/associations/1")).isEqualTo(JsonMapper.shared().readTree("""
                        {"name":"main","uri":"urn:picture:1","type":"picture","language":"es",
                         "descriptions":[
                          {"role":"caption","contentType":"text/html","value":"El <em>faro</em> &amp; el puerto"},
                          {"role":"alt-text","contentType":"text/plain","value":"Una torre \\"blanca\\""}],
                         "by":"Foto: Ana","copyrightHolder":"Ana","copyrightNotice":"© Ana","usageTerms":"GERMANY OUT",
                         "digitalSourceType":{"uri":"http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"},
                         "renditions":[
                          {"name":"original","href":"https://example.org/p-4000.jpg","contentType":"image/jpeg",
                           "width":4000,"height":3000,"sizeInBytes":5000000,"aspectRatio":"4:3",
                           "poi":{"x":1900,"y":800}},
                          {"name":"web","href":"https://example.org/p-800.jpg?a=1&b=2","contentType":"image/jpeg",
                           "width":800,"height":600,"poi":{"x":380,"y":160}}]}"""));
        assertThat(item.at("/associations/2/uri").asString()).isEqualTo("https://example.org/map.png");
        assertThat(item.at("/associations/2/rightsInfo/linkedRights").asString())
                .isEqualTo("https://example.org/licence");
        assertThat(item.at("/associations/3/uri").asString()).isEqualTo("https://example.org/f.mp4");
        assertThat(item.at("/associations/3/renditions/0").has("href")).isFalse();
        assertThat(item.at("/associations/3/renditions/1/frameRate").asDouble()).isEqualTo(25);
        assertThat(item.at("/associations/4/uri").asString()).isEqualTo("urn:story:7");
        assertThat(item.at("/associations")).hasSize(5);
        assertThat(item.at("/subjects/0/name").asString()).isEqualTo("harbours");
        assertThat(item.at("/copyrightNotice").asString()).isEqualTo("© 2026 Agency");
        assertThat(item.has("descriptions")).isFalse();
    }

    @Test
    void keepsThePicturesOfTheTextInTheirPlaceAndTheLeadOutOfIt() {
        JsonNode item = JsonMapper.shared().readTree(format.render(publication(illustrated("a"), 1)));

        assertThat(item.at("/bodies/0/value").asString())
                .isEqualTo("<p>Primer párrafo.</p>"
                        + "<figure><img src=\"https://example.org/map.png\" alt=\"\">"
                        + "<figcaption>Un mapa.</figcaption></figure>"
                        + "<p>Segundo párrafo.</p>"
                        + "<figure><video src=\"https://example.org/f.mp4\" controls width=\"1920\""
                        + " height=\"1080\"></video></figure>"
                        + "<p class=\"credit\">Traducción: Ana</p>");
        assertThat(item.at("/bodies/1/value").asString())
                .isEqualTo("Primer párrafo.\n\nSegundo párrafo.\n\nTraducción: Ana");
    }

    @Test
    void isReadBackAsTheSameText() {
        String payload = format.render(publication(illustrated("a", LanguageTag.ENGLISH), 1));

        ArticleContent read = new NinjsReader().read(payload);

        assertThat(read.blocks())
                .extracting(block -> block.kind().wireName() + ": "
                        + InlineText.parse(block.text()).plain() + " " + block.media())
                .containsExactly(
                        "headline: El faro & el mar null",
                        "caption: El faro & el puerto m1",
                        "alt-text: Una torre \"blanca\" m1",
                        "credit: Foto: Ana m1",
                        "paragraph: Primer párrafo. null",
                        "caption: Un mapa. m2",
                        "paragraph: Segundo párrafo. null",
                        "opaque: https://example.org/f.mp4 m3",
                        "credit: Traducción: Ana null");
        assertThat(read.details().media())
                .extracting(Media::renditions)
                .first()
                .asInstanceOf(InstanceOfAssertFactories.list(Rendition.class))
                .extracting(Rendition::point)
                .containsExactly(new Rendition.Point(1900, 800), new Rendition.Point(380, 160));
        assertThat(read.details().keywords()).hasSize(2);
    }

    @Test
    void hasTheTextsBesideTheArticleInTheirRolesAndNotInTheBody() {
        ApprovedText text = approved(
                "a",
                Samples.SPANISH,
                null,
                List.of(
                        block(BlockKind.HEADLINE, "Titular"),
                        block(BlockKind.PARAGRAPH, "Texto."),
                        block(BlockKind.SITE_HEADLINE, "Portada"),
                        block(BlockKind.SEO_TITLE, "Buscador"),
                        block(BlockKind.SEO_DESCRIPTION, "Resumen"),
                        block(BlockKind.PUSH_TEXT, "Aviso &amp; más")));

        JsonNode item = JsonMapper.shared().readTree(format.render(publication(text, 1)));

        assertThat(roles(item.path("headlines"))).containsExactly("main: Titular", "site: Portada", "seo: Buscador");
        assertThat(roles(item.path("descriptions"))).containsExactly("seo: Resumen", "push: Aviso & más");
        assertThat(item.at("/bodies/0/value").asString()).isEqualTo("<p>Texto.</p>");
        assertThat(item.at("/bodies/1/value").asString()).isEqualTo("Texto.");
    }

    private static List<String> roles(JsonNode texts) {
        return texts.valueStream()
                .map(text ->
                        text.path("role").asString() + ": " + text.path("value").asString())
                .toList();
    }

    @Test
    void hasNoTextInAWithdrawal() {
        JsonNode item = JsonMapper.shared().readTree(format.render(withdrawal(approved("a"), 3)));

        assertThat(item.at("/pubStatus").asString()).isEqualTo("canceled");
        assertThat(item.at("/version").asString()).isEqualTo("3");
        assertThat(item.has("bodies")).isFalse();
        assertThat(item.has("headlines")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void readsTheSameWheneverARevisionIsRendered(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        Publication publication = fixture.publish(illustrated("a"));
        String rendered = format.render(publication);

        fixture.publish(approved("a"));

        Publication later = fixture.publications.find(publication.id()).orElseThrow();
        assertThat(format.render(later)).isEqualTo(rendered);
        assertThat(new HtmlFormat().render(later)).isEqualTo(new HtmlFormat().render(publication));
        assertThat(new ProvenanceFormat().render(later)).isEqualTo(new ProvenanceFormat().render(publication));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isValidByIptcsSchema(Publication publication) throws IOException {
        List<Error> errors = schema().validate(
                        format.render(publication),
                        InputFormat.JSON,
                        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)));

        assertThat(errors).isEmpty();
    }

    @Test
    void isMeasuredByASchemaThatAllowsNothingElse() throws IOException {
        String withOwnField = format.render(publication(approved("a"), 1)).replaceFirst("\\{", "{\"engine\":\"x\",");

        assertThat(schema().validate(withOwnField, InputFormat.JSON)).isNotEmpty();
    }

    static List<Publication> samples() {
        List<PublishedBlock> everyKind = java.util.Arrays.stream(BlockKind.values())
                .map(kind -> block(kind, "texto"))
                .toList();
        ApprovedText corrected = approved("a");
        return List.of(
                publication(approved("a"), 1),
                publication(illustrated("a"), 1),
                publication(withUri(approved("a"), null), 1),
                publication(withUri(approved("a"), "guid 17 & more"), 1),
                publication(approved("a", LanguageTag.of("zh-Hant"), NOON, everyKind), 2),
                publication(approved("a", Samples.SPANISH, null, List.of()), 1),
                publication(
                        new ApprovedText(
                                corrected.article(),
                                corrected.language(),
                                corrected.blocks(),
                                corrected.approval().withCorrectionNote("Antes decía otra cosa.")),
                        2),
                withdrawal(approved("a"), 2));
    }

    private static ApprovedText withUri(ApprovedText text, @org.jspecify.annotations.Nullable String uri) {
        SourceArticle article = text.article();
        return new ApprovedText(
                new SourceArticle(
                        article.id(),
                        uri,
                        article.version(),
                        article.desk(),
                        null,
                        null,
                        null,
                        article.urgency(),
                        null,
                        article.headline(),
                        article.sha256(),
                        ArticleDetails.NONE),
                text.language(),
                text.blocks(),
                text.approval());
    }

    /** IPTC's schema, which refers to GeoJSON's by address; that is not looked up, as no test uses the network. */
    private static Schema schema() throws IOException {
        String folder = System.getenv("NINJS_SCHEMAS");
        Assumptions.assumeTrue(
                folder != null, "SKIPPED: set NINJS_SCHEMAS to a folder with IPTC's ninjs-schema_3.1.json");
        String schema = Files.readString(Path.of(folder, "ninjs-schema_3.1.json"));
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemas(Map.of("https://geojson.org/schema/GeoJSON.json", "{}")))
                .getSchema(schema);
    }
}
