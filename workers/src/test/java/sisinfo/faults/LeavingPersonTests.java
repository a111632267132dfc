package sisinfo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.EngineTest;
import sisinfo.access.Role;
import sisinfo.audit.AuditEntry;
import sisinfo.audit.AuditFilter;
import sisinfo.audit.AuditLog;
import sisinfo.document.SampleFiles;
import sisinfo.engine.OpenTasks;
import sisinfo.identity.Accounts;
import sisinfo.identity.NewUser;
import sisinfo.identity.Users;
import sisinfo.identity.engine.TasksGoBack;
import sisinfo.invoice.Journey;
import sisinfo.invoice.process.InvoiceReview;

/** Whoever loses their access keeps no task, also when the engine hears of it later. */
@Tag("fault")
@EngineTest
class LeavingPersonTests {

    @Autowired
    Journey journey;

    @Autowired
    OpenTasks tasks;

    @Autowired
    TasksGoBack goingBack;

    @Autowired
    Users users;

    @Autowired
    Accounts accounts;

    @Autowired
    AuditLog log;

    @Autowired
    JdbcClient jdbc;

    @Value("${sisinfo.embedded.folder}")
    String folder;

    private UUID ana;
    private UUID review;

    @BeforeEach
    void giveAnaAReview() throws Exception {
        ana = users.add(
                        new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.TECHNICIAN),
                        "temporaria-longa")
                .id();
        review = journey.inReview(SampleFiles.picture(120, 160, "png"));
    }

    @Test
    void givesOpenTasksBackAndTheTrailTellsIt() {
        take();

        assertThat(accounts.disable(ana)).isEmpty();

        awaitNobody();
        var task = AuditFilter.of("TASK", String.valueOf(key()));
        journey.until(() -> !log.page(task).entries().isEmpty());
        assertThat(log.page(task).entries()).singleElement().satisfies(it -> {
            assertThat(it.action()).isEqualTo("TASK_RELEASED");
            assertThat(it.actorName()).isEqualTo("fim do acesso");
            assertThat(it.changes())
                    .extracting(AuditEntry.ChangeEntry::before)
                    .containsExactly(new AuditEntry.Value(ana.toString(), false));
        });
    }

    @Test
    void givesThemBackWhenTheEngineIsThereAgain() throws Exception {
        take();

        try (var away = Victim.ENGINE.away(folder)) {
            assertThat(accounts.disable(ana)).isEmpty();
            assertThat(holders()).isEqualTo(1);
        }

        awaitNobody();
    }

    @Test
    void findsWhatCameIntoTheirHandsTooLate() {
        assertThat(accounts.disable(ana)).isEmpty();
        journey.until(() -> waitingEvents() == 0);
        take();

        goingBack.giveBackStragglers();

        awaitNobody();
    }

    private void take() {
        tasks.assign(review.toString(), InvoiceReview.UserTasks.REVIEW, ana.toString());
        journey.until(() -> holders() == 1);
    }

    private void awaitNobody() {
        journey.until(() -> holders() == 0);
        assertThat(journey.openTasks(review, InvoiceReview.UserTasks.REVIEW)).isEqualTo(1);
    }

    private int holders() {
        return tasks.inHandsOf(ana.toString()).size();
    }

    private long key() {
        return jdbc.sql("select key from engine.user_task where subject = ?")
                .param(review.toString())
                .query(Long.class)
                .single();
    }

    private int waitingEvents() {
        return jdbc.sql("select count(*) from sisinfo.event_publication where serialized_event like ?")
                .param("%" + ana + "%")
                .query(Integer.class)
                .single();
    }
}
