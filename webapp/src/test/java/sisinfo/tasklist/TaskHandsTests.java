package sisinfo.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.RunningApplication;
import sisinfo.access.Acting;
import sisinfo.access.Actor;
import sisinfo.access.Role;
import sisinfo.audit.AuditTrail;
import sisinfo.identity.NewUser;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

/** Who may hand tasks out, and that each change of hands is taken down, unless the engine refuses it. */
@RunningApplication
class TaskHandsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditTrail trail;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Tasklist tasklist;

    private final long key = ThreadLocalRandom.current().nextLong(1_000_000, Long.MAX_VALUE);
    private UserView ana;
    private UserView ivo;

    @BeforeEach
    void addPeopleAndATask() {
        ana = add("Ana", Role.TECHNICIAN);
        ivo = add("Ivo", Role.INTERN);
        jdbc.sql("""
                insert into engine.user_task
                values (:key, 1, 'ErrandProcess', 1, 'Task_Errand', 1, null, 'CREATED', null, '{INTERN}', '{}',
                        null, null, 50, null, now(), null)""").param("key", key).update();
    }

    @Test
    void letsOnlyTechniciansHandTasksToOthers() {
        assertThat(mvc.post()
                        .uri("/tasks/" + key + "/assignment")
                        .param("person", ana.id().toString())
                        .with(as(ivo))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(mvc.get().uri("/tasks/" + key + "/people").with(as(ivo))).hasStatus(403);
        assertThat(mvc.get().uri("/tasks/" + key + "/people").with(as(ana)))
                .hasStatusOk()
                .bodyText()
                .contains("Ivo");
        assertThat(actions()).isEmpty();
    }

    @Test
    void showsTheButtonToWhoMayUseIt() {
        assertThat(mvc.get().uri("/tasks/" + key).with(as(ana))).bodyText().contains("data-act=\"pass\"");
        assertThat(mvc.get().uri("/tasks/" + key).with(as(ivo)))
                .bodyText()
                .contains("data-act=\"claim\"")
                .doesNotContain("data-act=\"pass\"");
    }

    @Test
    void takesDownWhoseHandsATaskGoesThrough() {
        var hands = new TaskHands(new Engine(false), trail, events, transaction);

        change(ivo, () -> hands.claim(task(null), ivo.id()));
        change(ivo, () -> hands.release(task(ivo)));
        change(ana, () -> hands.pass(task(null), ivo.id()));
        change(ivo, () -> hands.complete(task(ivo), Map.of()));

        assertThat(actions()).containsExactly("TASK_CLAIMED", "TASK_RELEASED", "TASK_ASSIGNED", "TASK_COMPLETED");
        assertThat(jdbc.sql("select changes->0->>'after' from sisinfo.audit_outbox where object_id = ?"
                                + " and action = 'TASK_ASSIGNED' and actor_id = ?")
                        .params(String.valueOf(key), ana.id())
                        .query(String.class)
                        .single())
                .isEqualTo(ivo.id().toString());
    }

    @Test
    void takesNothingDownWhenTheEngineRefuses() {
        var hands = new TaskHands(new Engine(true), trail, events, transaction);

        assertThatThrownBy(() -> change(ivo, () -> hands.claim(task(null), ivo.id())))
                .isInstanceOf(TaskTaken.class);

        assertThat(actions()).isEmpty();
    }

    @Test
    void takesNothingDownWhileTheEngineIsAway() {
        assertThat(mvc.post().uri("/tasks/" + key + "/claim").with(as(ivo)).with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("não respondeu agora");

        assertThat(actions()).isEmpty();
    }

    private void change(UserView by, Runnable what) {
        var person = new Actor.Person(by.id(), by.role(), new Actor.Origin("192.0.2.1", ""));
        Acting.<@Nullable Object, RuntimeException>as(person, () -> {
            what.run();
            return null;
        });
    }

    private TaskView task(@Nullable UserView holder) {
        var task = tasklist.find(key, ana.id().toString(), Role.TECHNICIAN).orElseThrow();
        return holder == null ? task : task.takenBy(holder.id().toString(), holder.fullName());
    }

    private List<String> actions() {
        return jdbc.sql("select action from sisinfo.audit_outbox where object_id = ? order by seq")
                .param(String.valueOf(key))
                .query(String.class)
                .list();
    }

    private UserView add(String name, Role role) {
        var added =
                users.add(new NewUser(UUID.randomUUID() + "@exemplo.gov.br", name, "Prado", role), "temporaria-longa");
        jdbc.sql("update sisinfo.app_user set first_login = false where id = ?")
                .param(added.id())
                .update();
        return users.find(added.id()).orElseThrow();
    }

    private static RequestPostProcessor as(UserView user) {
        return authentication(new SignedIn(CurrentUser.of(user)));
    }

    /** Takes every command, or none. */
    private record Engine(boolean refuses) implements UserTasks {

        @Override
        public void assign(long key, String user, boolean mayTakeFromOthers) {
            answer(key);
        }

        @Override
        public void release(long key) {
            answer(key);
        }

        @Override
        public void complete(long key, Map<String, Object> answer) {
            answer(key);
        }

        private void answer(long key) {
            if (refuses) {
                throw new TaskTaken(key, new IllegalStateException("somebody was faster"));
            }
        }
    }
}
