package sisinfo.notification.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.DomainTest;
import sisinfo.access.By;
import sisinfo.access.Role;
import sisinfo.document.Channel;
import sisinfo.document.Documents;
import sisinfo.document.Receipt;
import sisinfo.document.Received;
import sisinfo.faults.FreshXml;
import sisinfo.identity.KnownDevices;
import sisinfo.identity.Users;
import sisinfo.invoice.DuplicateSuspected;
import sisinfo.invoice.Intakes;
import sisinfo.invoice.NothingRead;
import sisinfo.invoice.Reviews;
import sisinfo.notification.NotificationFilter;
import sisinfo.notification.NotificationView;
import sisinfo.notification.Notifications;
import sisinfo.notification.Staff;
import sisinfo.notification.TaskGiven;
import sisinfo.reading.AiKeyRefused;
import sisinfo.reading.AiKeysEmpty;
import sisinfo.reading.Readings;

/** What happens in the back office, and who hears of it: through the outbox, as when it runs. */
@DomainTest
class ProducedNotificationsTests {

    @Autowired
    Documents documents;

    @Autowired
    Readings readings;

    @Autowired
    Intakes intakes;

    @Autowired
    Reviews reviews;

    @Autowired
    Notifications notifications;

    @Autowired
    KnownDevices devices;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @TempDir
    Path folder;

    private UUID ana, bia, ivo, admin;

    @BeforeEach
    void addPeople() {
        ana = Staff.add(users, Role.TECHNICIAN);
        bia = Staff.add(users, Role.TECHNICIAN);
        ivo = Staff.add(users, Role.INTERN);
        admin = Staff.add(users, Role.ADMIN);
    }

    @Test
    void tellsWhoIsAskedAboutAReview() throws Exception {
        var id = identified(ivo);

        assertThat(By.technician(ana, () -> reviews.note(id, "Esta é a série?", bia, ana)))
                .isEmpty();

        assertThat(told(bia, "task-for-me")).satisfies(it -> {
            assertThat(it.subjectId()).isEqualTo(id.toString());
            assertThat(it.about()).isNotBlank();
            assertThat(it.parameters()).isEmpty();
        });
        assertThat(all(ana)).isEmpty();
    }

    @Test
    void tellsWhoIsGivenATask() {
        publish(new TaskGiven(UUID.randomUUID(), 4711, bia));

        assertThat(told(bia, "task-for-me").subjectId()).isEqualTo("4711");
    }

    @Test
    void tellsTheSenderThatADocumentWasRefused() throws Exception {
        var id = identified(ivo);

        By.technician(ana, () -> reviews.refuse(id, "ilegível", ana));

        assertThat(told(ivo, "document-refused").subjectId()).isEqualTo(id.toString());
        assertThat(kinds(ana)).doesNotContain("document-refused");
    }

    @Test
    void tellsNobodyWhatTheyRefusedThemselves() throws Exception {
        var own = identified(ana);
        var other = identified(ivo);

        By.technician(ana, () -> reviews.refuse(own, "ilegível", ana));
        By.technician(ana, () -> reviews.refuse(other, "ilegível", ana));

        told(ivo, "document-refused");
        assertThat(kinds(ana)).doesNotContain("document-refused");
    }

    @Test
    void remindsOnceADayWhoeverCouldDoIt() throws Exception {
        var id = identified(ivo);

        intakes.remind(id);
        intakes.remind(id);
        told(ana, "task-overdue");
        told(bia, "task-overdue");

        publish(new TaskGiven(UUID.randomUUID(), 1, ana));
        told(ana, "task-for-me");
        assertThat(kinds(ana).stream().filter("task-overdue"::equals)).hasSize(1);
        assertThat(kinds(ivo)).isEmpty();
    }

    @Test
    void remindsOnlyWhoHasTheTask() throws Exception {
        var id = identified(ivo);
        jdbc.sql("""
                insert into engine.user_task (key, process_instance_key, process_id, definition_key, element_id,
                    element_instance_key, subject, state, assignee, candidate_groups, candidate_users, priority, created_at)
                values (?, 1, 'ReviewInvoiceProcess', 1, 'Task_ReviewInvoice', 1, ?, 'CREATED', ?, '{}', '{}', 50, now())""")
                .params(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE), id.toString(), bia.toString())
                .update();

        intakes.remind(id);

        told(bia, "task-overdue");
        assertThat(kinds(ana)).doesNotContain("task-overdue");
    }

    @Test
    void tellsThatNothingWasReadAndOfSuspectedDuplicates() throws Exception {
        var id = identified(ivo);
        publish(new NothingRead(id));
        publish(new DuplicateSuspected(id));

        told(ivo, "reading-failed");
        told(ana, "duplicate-found");
        assertThat(kinds(ivo)).containsExactly("reading-failed");
    }

    @Test
    void noticesThatNothingWasRead() throws Exception {
        var file = Files.write(
                folder.resolve("nota.xml"),
                "<nfeProc><note>%s</note></nfeProc>"
                        .formatted(UUID.randomUUID())
                        .getBytes());
        var received = documents.receive(file, new Receipt("nota.xml", Channel.WEB, ivo));
        var id = ((Received.Accepted) received).documentId();

        intakes.identify(id);
        intakes.identify(id);

        assertThat(told(ivo, "reading-failed").subjectId()).isEqualTo(id.toString());
    }

    @Test
    void tellsOnlyAdministratorsOfKeys() {
        var until = Instant.now().plus(Duration.ofHours(5));
        publish(new AiKeyRefused(UUID.randomUUID(), "alfa"));
        publish(new AiKeysEmpty(Instant.now(), until));
        publish(new AiKeysEmpty(Instant.now(), until.plusMillis(1)));

        assertThat(told(admin, "ai-key-refused").parameters()).containsEntry("project", "alfa");
        assertThat(told(admin, "ai-keys-empty").parameters().get("until"))
                .isIn(until.toString(), until.plusMillis(1).toString()); // whichever was heard first
        assertThat(all(ana)).isEmpty();
    }

    @Test
    void tellsOfASecondBrowserButNotOfTheFirst() {
        var mark = devices.arrive(ana, "", "Firefox", "127.0.0.1");
        devices.arrive(ana, mark, "Firefox", "127.0.0.1");
        assertThat(kinds(ana)).isEmpty();

        devices.arrive(ana, "", "Firefox", "127.0.0.1");

        told(ana, "new-sign-in");
        assertThat(kinds(ana)).containsExactly("new-sign-in");
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private NotificationView told(UUID person, String kind) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> all(person).stream()
                                .filter(it -> it.kind().id().equals(kind))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private List<String> kinds(UUID person) {
        return all(person).stream().map(it -> it.kind().id()).toList();
    }

    private List<NotificationView> all(UUID person) {
        return notifications.page(person, NotificationFilter.ALL, null).notifications();
    }

    private UUID identified(@Nullable UUID sender) throws Exception {
        var file = Files.write(Files.createTempFile(folder, "upload", ".xml"), FreshXml.invoice());
        var received = documents.receive(file, new Receipt("nota.xml", Channel.WEB, sender));
        var id = ((Received.Accepted) received).documentId();
        readings.readExactly(id);
        intakes.identify(id);
        return id;
    }
}
