package org.dragoman.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.access.Grant;
import org.dragoman.access.NotAllowed;
import org.dragoman.access.Person;
import org.dragoman.access.Right;
import org.dragoman.article.ArticleDetails;
import org.dragoman.language.LanguageTag;
import org.dragoman.publishing.Approval;
import org.dragoman.publishing.ApprovedText;
import org.dragoman.publishing.Deliveries;
import org.dragoman.publishing.Delivery;
import org.dragoman.publishing.DeliveryHold;
import org.dragoman.publishing.DeliveryState;
import org.dragoman.publishing.Label;
import org.dragoman.publishing.Page;
import org.dragoman.publishing.Publication;
import org.dragoman.publishing.PublicationDocument;
import org.dragoman.publishing.PublicationDocuments;
import org.dragoman.publishing.PublicationEvent;
import org.dragoman.publishing.Publications;
import org.dragoman.publishing.RetryRefused;
import org.dragoman.publishing.SourceArticle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class PublicationsControllerTests {

    private static final LanguageTag SPANISH = LanguageTag.of("es");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Publications publications = mock(Publications.class);
    private final PublicationDocuments documents = mock(PublicationDocuments.class);
    private final Deliveries deliveries = mock(Deliveries.class);
    private final MockMvcTester web = MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(new PublicationsController(publications, documents, deliveries))
                    .setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
                    .build());

    @BeforeEach
    void signIn() {
        signIn(Grant.everywhere(Right.PUBLISHER));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void givesTheLastOneReadAsNext() {
        Publication publication = publication();
        when(publications.released(SPANISH, "politics", 3, 2)).thenReturn(new Page<>(List.of(publication), 9));
        when(documents.of(publication))
                .thenReturn(new PublicationDocument(
                        4,
                        17L,
                        "corrected",
                        "a",
                        null,
                        2,
                        "es",
                        5,
                        NOON,
                        Map.of("type", "text"),
                        Map.of("label", "x")));

        assertThat(web.get().uri("/api/publications?language=ES&desk=politics&after=3&limit=2"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"publications": [{"id": 4, "sequence": 17, "event": "corrected", "article": "a", "uri": null,
                          "version": 2, "language": "es", "revision": 5, "at": "2026-03-01T12:00:00Z",
                          "payload": {"type": "text"}, "provenance": {"label": "x"}}], "next": "17", "total": 9}
                        """);
    }

    @Test
    void givesTheSameNextWhenNothingIsNew() {
        when(publications.released(null, null, 17, 50)).thenReturn(new Page<>(List.of(), 9));

        assertThat(web.get().uri("/api/publications?after=17")).bodyJson().isStrictlyEqualTo("""
                        {"publications": [], "next": "17", "total": 9}
                        """);
    }

    @Test
    void listsDeliveriesAndEndsWithoutNext() {
        when(deliveries.list(DeliveryState.RETRYING, "folder", 0, 50)).thenReturn(new Page<>(List.of(delivery(7)), 1));

        assertThat(web.get().uri("/api/deliveries?state=retrying&destination=folder"))
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"deliveries": [{"id": 7, "publication": 4, "article": "a", "language": "es",
                          "destination": "folder", "state": "retrying", "held": null, "attempts": 2,
                          "nextAttempt": "2026-03-01T12:00:00Z", "answer": "Full."}], "next": null, "total": 1}
                        """);
    }

    @Test
    void saysWhyADeliveryIsHeld() {
        Delivery held = new Delivery(
                8,
                4,
                "a",
                SPANISH,
                "folder",
                DeliveryState.HELD,
                0,
                1,
                false,
                DeliveryHold.SOURCE_CORRECTED,
                null,
                "A version came.");
        when(deliveries.list(DeliveryState.HELD, null, 0, 50)).thenReturn(new Page<>(List.of(held), 1));

        assertThat(web.get().uri("/api/deliveries?state=held"))
                .bodyJson()
                .extractingPath("$.deliveries[0].held")
                .isEqualTo(Map.of("code", "source-corrected", "reason", "A version came."));
    }

    @Test
    void givesNextWhereMoreMayFollow() {
        when(deliveries.list(null, null, 6, 1)).thenReturn(new Page<>(List.of(delivery(7)), 5));

        assertThat(web.get().uri("/api/deliveries?after=6&limit=1"))
                .bodyJson()
                .extractingPath("$.next")
                .isEqualTo("7");
    }

    @Test
    void triesADeliveryAgain() {
        when(deliveries.retry(7)).thenReturn(Optional.of(delivery(7)));
        when(deliveries.retry(8)).thenReturn(Optional.empty());
        when(deliveries.retry(9)).thenThrow(new RetryRefused("A try runs right now; wait for what comes of it."));

        assertThat(web.post().uri("/api/deliveries/7/retry"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.id")
                .isEqualTo(7);
        assertThat(web.post().uri("/api/deliveries/8/retry")).hasStatus(404);
        assertThat(web.post().uri("/api/deliveries/9/retry"))
                .hasStatus(409)
                .failure()
                .hasMessageContaining("A try runs right now");
    }

    @Test
    void showsOnlyWhatTheRightCovers() {
        Publication publication = publication();
        when(publications.released(null, null, 0, 50)).thenReturn(new Page<>(List.of(publication), 1));
        when(deliveries.list(null, null, 0, 50)).thenReturn(new Page<>(List.of(delivery(7)), 1));
        signIn(new Grant(Right.PUBLISHER, Set.of(LanguageTag.of("ca")), Set.of()));

        assertThat(web.get().uri("/api/publications")).bodyJson().isStrictlyEqualTo("""
                        {"publications": [], "next": "17", "total": 1}
                        """);
        assertThat(web.get().uri("/api/deliveries"))
                .bodyJson()
                .extractingPath("$.deliveries")
                .asArray()
                .isEmpty();
        assertThat(web.get().uri("/api/publications?language=es")).failure().hasCauseInstanceOf(NotAllowed.class);
    }

    @Test
    void letsOnlyPublishersAndChiefsTryAgain() {
        when(deliveries.find(7)).thenReturn(Optional.of(delivery(7)));
        when(deliveries.retry(7)).thenReturn(Optional.of(delivery(7)));

        signIn(Grant.everywhere(Right.EDITOR));
        assertThat(web.post().uri("/api/deliveries/7/retry")).failure().hasCauseInstanceOf(NotAllowed.class);
        signIn(Grant.everywhere(Right.CHIEF));
        assertThat(web.post().uri("/api/deliveries/7/retry")).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/publications?language=no_such-language-tag,is no language tag",
        "/api/publications?limit=0,limit is 0; give a number from 1 to 500.",
        "/api/deliveries?limit=501,limit is 501",
        "/api/deliveries?state=lost,is no state of a delivery"
    })
    void saysWhatIsWrongWithAParameter(String address, String sentence) {
        when(publications.released(any(), any(), anyLong(), anyInt())).thenReturn(new Page<>(List.of(), 0));

        assertThat(web.get().uri(address)).hasStatus(400).failure().hasMessageContaining(sentence);
    }

    private static void signIn(Grant grant) {
        Person person = new Person("cms", List.of(grant));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, null));
    }

    private static Publication publication() {
        SourceArticle article =
                new SourceArticle("a", null, 2, "politics", null, null, null, 5, null, "A", "0", ArticleDetails.NONE);
        Approval approval = new Approval("ana", NOON, null, "f00d", Label.HUMAN, List.of(), null);
        return new Publication(
                4,
                17L,
                PublicationEvent.CORRECTED,
                5,
                NOON,
                NOON,
                new ApprovedText(article, SPANISH, List.of(), approval),
                "0");
    }

    private static Delivery delivery(long id) {
        return new Delivery(id, 4, "a", SPANISH, "folder", DeliveryState.RETRYING, 2, 1, false, null, NOON, "Full.");
    }
}
