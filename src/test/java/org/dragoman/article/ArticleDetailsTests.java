package org.dragoman.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.dragoman.article.Reception.Novelty;
import org.dragoman.article.Rendition.Point;
import org.dragoman.testing.Database;
import org.dragoman.testing.OnBothDatabases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rights, keywords and media of an article: what is kept, and what counts as another version. */
class ArticleDetailsTests {

    private static final ArticleDetails DETAILS = new ArticleDetails(
            Rights.stated("Agency", "© 2026 Agency", "GERMANY OUT. Not for translation."),
            List.of(Keyword.of("fisheries"), new Keyword("sea", "https://example.org/kw/sea", "k7", "about")),
            List.of(picture("https://example.org/1.jpg", "{\"uri\":\"urn:p\",\"mood\":\"calm\"}")),
            List.of(new RelatedItem("Background", "urn:story:7", "related", "text", "en")));

    private static final class Desk {
        private final Articles articles;
        private final ArticleReception reception;
        private final TransactionTemplate transaction;

        Desk(Database database) {
            DataSource source = database.fresh();
            JdbcClient jdbc = JdbcClient.create(source);
            articles = new Articles(jdbc);
            reception = new ArticleReception(
                    articles,
                    new Arrivals(jdbc),
                    new Cancellations(jdbc, Clock.systemUTC()),
                    new SubmissionHash(Optional.empty()),
                    Clock.systemUTC());
            transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        }

        Reception receive(ArticleDetails details) {
            Submission submission = new Submission(
                    new byte[0], "application/json", "a", null, null, null, null, null, List.of(), null, null, null);
            Block caption = new Block("b2", BlockKind.CAPTION, "The bay").boundTo("m1");
            ArticleContent content = new ArticleContent(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(new Block("b1", BlockKind.HEADLINE, "A headline"), caption),
                    details,
                    null);
            return Objects.requireNonNull(transaction.execute(status -> reception.receive(submission, content)));
        }

        Article stored() {
            return articles.find("a").orElseThrow();
        }

        String hash() {
            return articles.sha256("a", stored().version());
        }
    }

    private static Media picture(String address, String original) {
        Rendition web = new Rendition(
                "web",
                address,
                "image/jpeg",
                1600,
                900,
                240_000L,
                null,
                "Bay",
                new Point(700, 300),
                Map.of("aspectRatio", "16:9"));
        return new Media("m1", Media.Kind.PICTURE, "main", "urn:p", List.of(web), Rights.NONE, null, original);
    }

    private static ArticleDetails withMedia(Media media) {
        return new ArticleDetails(DETAILS.rights(), DETAILS.keywords(), List.of(media), DETAILS.related());
    }

    @OnBothDatabases
    void keepsAllOfIt(Database database) {
        Desk desk = new Desk(database);

        desk.receive(DETAILS);

        assertThat(desk.stored().details()).isEqualTo(DETAILS);
        assertThat(desk.stored().blocks().get(1).media()).isEqualTo("m1");
        assertThat(desk.stored().blocks().get(0).media()).isNull();
    }

    @OnBothDatabases
    void theHashOfAnArticleThatIsTextAloneIsThatOfItsBlocks(Database database) {
        Desk desk = new Desk(database);

        Article article = desk.receive(ArticleDetails.NONE).article();

        assertThat(desk.hash()).isEqualTo(DigestUtils.sha256Hex(BlockJson.write(article.blocks())));
        assertThat(desk.stored().details()).isEqualTo(ArticleDetails.NONE);
    }

    @OnBothDatabases
    void theSamePicturesAgainAreNothingNew(Database database) {
        Desk desk = new Desk(database);
        desk.receive(DETAILS);

        assertThat(desk.receive(DETAILS).novelty()).isEqualTo(Novelty.NONE);
    }

    @OnBothDatabases
    void anotherPictureIsAnotherVersion(Database database) {
        Desk desk = new Desk(database);
        desk.receive(DETAILS);
        String before = desk.hash();

        Reception received = desk.receive(withMedia(picture("https://example.org/2.jpg", "{}")));

        assertThat(received.novelty()).isEqualTo(Novelty.TEXT);
        assertThat(received.article().version()).isEqualTo(2);
        assertThat(desk.hash()).isNotEqualTo(before);
    }

    @OnBothDatabases
    void anotherKeywordOrUnknownFieldIsMetadataAndIsKept(Database database) {
        Desk desk = new Desk(database);
        desk.receive(DETAILS);
        Media moody = picture("https://example.org/1.jpg", "{\"uri\":\"urn:p\",\"mood\":\"stormy\"}");
        ArticleDetails other =
                new ArticleDetails(DETAILS.rights(), List.of(Keyword.of("storm")), List.of(moody), DETAILS.related());

        Reception received = desk.receive(other);

        assertThat(received.novelty()).isEqualTo(Novelty.METADATA);
        assertThat(received.article().version()).isEqualTo(1);
        assertThat(desk.stored().details()).isEqualTo(other);
    }
}
