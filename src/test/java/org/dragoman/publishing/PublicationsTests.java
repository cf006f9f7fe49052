package org.dragoman.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.publishing.Samples.SPANISH;
import static org.dragoman.publishing.Samples.approved;
import static org.dragoman.publishing.Samples.embargoed;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.commons.codec.digest.DigestUtils;
import org.dragoman.jobs.JobKey;
import org.dragoman.language.LanguageTag;
import org.dragoman.testing.Database;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublicationsTests {

    private static final Destination FOLDER = new Destination("folder", Set.of(), Set.of());
    private static final Destination CMS = new Destination("cms", Set.of(), Set.of());

    @ParameterizedTest
    @EnumSource(Database.class)
    void keepsExactlyWhatWasApproved(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        ApprovedText text = approved("a");

        Publication publication = fixture.publish(text);

        assertThat(fixture.publications.find(publication.id())).contains(publication);
        assertThat(publication.text()).isEqualTo(text);
        assertThat(publication.sha256()).isEqualTo(DigestUtils.sha256Hex(PublicationJson.write(text.blocks())));
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void countsRevisionsOfEachArticleAndLanguage(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);

        Publication first = fixture.publish(approved("a"));
        Publication second = fixture.publish(approved("a"));
        Publication other = fixture.publish(approved("a", LanguageTag.of("ca"), null, Samples.paragraphs()));

        assertThat(first.revision()).isEqualTo(1);
        assertThat(first.event()).isEqualTo(PublicationEvent.PUBLISHED);
        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.event()).isEqualTo(PublicationEvent.CORRECTED);
        assertThat(other.revision()).isEqualTo(1);
        assertThat(fixture.feed()).containsExactly(first, second, other);
        assertThat(fixture.feed()).extracting(Publication::sequence).containsExactly(1L, 2L, 3L);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void filtersTheFeedAndGoesOnAfterACursor(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        fixture.publish(approved("a"));
        fixture.publish(approved("b", LanguageTag.of("ca"), null, Samples.paragraphs()));
        Publication third = fixture.publish(approved("c"));

        Page<Publication> page = fixture.publications.released(SPANISH, "politics", 1, 10);

        assertThat(page.entries()).containsExactly(third);
        assertThat(page.total()).isEqualTo(2);
        assertThat(fixture.publications.released(null, "sport", 0, 10).total()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void writesAJobForEachDestinationByUrgency(Database database) {
        PublishingFixture fixture = new PublishingFixture(database, FOLDER, CMS);

        Publication publication = fixture.publish(approved("a"));

        for (String destination : List.of("folder", "cms")) {
            Delivery delivery = fixture.delivery(publication, destination);
            assertThat(delivery.state()).isEqualTo(DeliveryState.PENDING);
            verify(fixture.jobs).add(new JobKey("deliver", "deliver", delivery.id() + "-1"), 7, Samples.NOON);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void skipsADestinationThatDoesNotTakeTheLanguage(Database database) {
        PublishingFixture fixture =
                new PublishingFixture(database, new Destination("cms", Set.of(LanguageTag.of("gl")), Set.of()));

        Publication publication = fixture.publish(approved("a"));

        Delivery delivery = fixture.delivery(publication, "cms");
        assertThat(delivery.state()).isEqualTo(DeliveryState.SKIPPED);
        assertThat(delivery.answer()).isEqualTo("The destination cms takes only these languages: gl.");
        verify(fixture.jobs, never()).add(any(), anyInt(), any());
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void showsNothingBeforeTheEmbargoEnds(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        Instant end = fixture.now().plus(Duration.ofHours(1));

        Publication publication = fixture.publish(embargoed("a", end));
        Publication later = fixture.publish(approved("b"));

        verify(fixture.jobs).add(fixture.delivery(publication).job(), 7, end);
        assertThat(fixture.prepare(fixture.delivery(publication).job())).isEqualTo(new Outcome.NotYet(end));
        assertThat(fixture.within(fixture.publications::release)).isZero();
        assertThat(fixture.feed()).containsExactly(later);
        assertThat(fixture.deliveries.list(null, null, 0, 10).entries()).containsExactly(fixture.delivery(later));

        fixture.pass(Duration.ofHours(1));
        assertThat(fixture.within(fixture.publications::release)).isEqualTo(1);
        assertThat(fixture.feed()).extracting(Publication::id).containsExactly(later.id(), publication.id());
        assertThat(fixture.deliveries.list(null, null, 0, 10).total()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void neverReleasesWhatANewerRevisionReplacedUnderEmbargo(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        fixture.publish(embargoed("a", fixture.now().plus(Duration.ofHours(1))));
        Publication newer = fixture.publish(approved("a"));

        fixture.pass(Duration.ofHours(2));
        fixture.within(fixture.publications::release);

        assertThat(fixture.feed()).extracting(Publication::id).containsExactly(newer.id());
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void replacesAnUndeliveredRevision(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        Publication first = fixture.publish(approved("a"));
        JobKey firstJob = fixture.delivery(first).job();

        Publication second = fixture.publish(approved("a"));

        assertThat(fixture.delivery(first).state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(fixture.delivery(first).answer()).isEqualTo("Revision 2 took its place before it was delivered.");
        verify(fixture.jobs).remove(firstJob);
        assertThat(fixture.prepare(firstJob)).isEqualTo(new Outcome.AlreadyDone());
        assertThat(fixture.sendable(fixture.delivery(second).job()).publication())
                .isEqualTo(second);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void withdrawsOnceAndOnlyWhereAnAttemptWasMade(Database database) {
        PublishingFixture fixture = new PublishingFixture(database, FOLDER, CMS);
        Publication published = fixture.publish(approved("a"));
        fixture.deliver(published, "folder");
        clearInvocations(fixture.jobs);

        Publication withdrawal = fixture.withdraw("a").orElseThrow();

        assertThat(withdrawal.event()).isEqualTo(PublicationEvent.WITHDRAWN);
        assertThat(withdrawal.revision()).isEqualTo(2);
        assertThat(withdrawal.text().article().version()).isEqualTo(2);
        assertThat(withdrawal.text().blocks()).isEmpty();
        assertThat(fixture.delivery(published, "cms").state()).isEqualTo(DeliveryState.CANCELLED);
        verify(fixture.jobs).add(fixture.delivery(withdrawal, "folder").job(), 10, fixture.now());
        verify(fixture.jobs).add(any(), anyInt(), any());

        assertThat(fixture.withdraw("a")).isEmpty();
        assertThat(fixture.withdraw("unknown")).isEmpty();
        assertThat(fixture.feed()).containsExactly(published, withdrawal);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void withdrawsWhatIsUnderEmbargoWithoutATrace(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        fixture.publish(embargoed("a", fixture.now().plus(Duration.ofHours(1))));
        clearInvocations(fixture.jobs);

        fixture.withdraw("a");

        assertThat(fixture.feed()).isEmpty();
        assertThat(fixture.deliveries.list(null, null, 0, 10).total()).isZero();
        verify(fixture.jobs, never()).add(any(), anyInt(), any());
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void publishesAgainAfterAWithdrawalWithTheNextRevision(Database database) {
        PublishingFixture fixture = new PublishingFixture(database);
        fixture.publish(approved("a"));
        fixture.withdraw("a");

        Publication again = fixture.publish(approved("a"));

        assertThat(again.revision()).isEqualTo(3);
        assertThat(again.event()).isEqualTo(PublicationEvent.CORRECTED);
        verify(fixture.jobs).add(eq(fixture.delivery(again).job()), anyInt(), any());
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void showsNumbersInOrderToAReaderWhileManyPublish(Database database) throws Exception {
        PublishingFixture fixture = new PublishingFixture(database);
        ExecutorService editors = Executors.newFixedThreadPool(4);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> work = new java.util.ArrayList<>();
        for (int editor = 0; editor < 4; editor++) {
            String article = "a" + editor;
            work.add(editors.submit(() -> {
                start.await();
                for (int round = 0; round < 10; round++) {
                    fixture.publish(approved(article));
                }
                return null;
            }));
        }
        start.countDown();
        long last = 0;
        while (last < 40) {
            for (Publication publication :
                    fixture.publications.released(null, null, last, 100).entries()) {
                assertThat(publication.sequence()).isEqualTo(++last);
            }
            if (work.stream().allMatch(Future::isDone) && last < 40) {
                break;
            }
        }
        for (Future<?> editor : work) {
            editor.get(30, TimeUnit.SECONDS);
        }
        editors.shutdown();
        assertThat(fixture.feed()).hasSize(40);
    }
}
