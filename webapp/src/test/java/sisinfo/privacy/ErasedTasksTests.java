package sisinfo.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.Users;
import sisinfo.personal.Treatment;

/** What becomes of the open tasks of somebody who is erased while the engine is away. */
@RunningApplication
class ErasedTasksTests {

    @Autowired
    Erasures erasures;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Test
    void givesOpenTasksBackEvenIfTheEngineHearsOfItLater() {
        var admin = EverythingAbout.somebody(users, jdbc, Role.ADMIN, "Rui", "Castro");
        var ana = EverythingAbout.somebody(users, jdbc, Role.TECHNICIAN, "Ana", "Prado");
        EverythingAbout.isKept(jdbc, ana);
        jdbc.sql("update sisinfo.app_user set active = false where id = ?")
                .param(ana.id())
                .update();

        assertThat(EverythingAbout.as(admin, () -> erasures.erase(ana.id(), ana.email(), "pedido 12/2026")))
                .isEmpty();

        assertThat(erasures.of(ana.id()).orElseThrow().report())
                .contains(new PrivacyRequest.Line("open-task", Treatment.HANDED_BACK, 1, 0));
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> jdbc.sql("""
                        select status from sisinfo.event_publication
                         where serialized_event like ? and listener_id like '%TasksGoBack%'""")
                                .param("%" + ana.id() + "%")
                                .query(String.class)
                                .list(),
                        List.of("FAILED")::equals);
    }
}
