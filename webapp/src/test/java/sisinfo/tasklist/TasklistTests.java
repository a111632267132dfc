package sisinfo.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.Users;
import sisinfo.tasklist.TaskFilter.View;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

/** A hundred thousand open tasks in a real PostgreSQL. */
@RunningApplication
class TasklistTests {

    private static final int TASKS = 100_000;
    private static final TaskFilter ALL = new TaskFilter(View.ALL, null, null, null, null, null);

    @Autowired
    Tasklist tasklist;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    String user = UUID.randomUUID().toString();

    @BeforeEach
    void seedSome() {
        seed(2_000);
    }

    private void seed(int tasks) {
        jdbc.sql("truncate engine.user_task").update();
        jdbc.sql("""
                insert into engine.user_task
                select n, n, 'ReviewInvoiceProcess', 1, 'Task_ReviewInvoice', n, gen_random_uuid()::text, 'CREATED', null,
                       case when n % 10 = 0 then '{TECHNICIAN}'::text[] else '{INTERN,TECHNICIAN}'::text[] end, '{}',
                       case when n > 30 then now() + n * interval '1 minute' end, null, 50, 'review-invoice', now(), null
                  from generate_series(1, :n) n
                """).param("n", tasks).update();
        jdbc.sql("analyze engine.user_task").update();
    }

    @Test
    void findsEveryPageByAnIndex() {
        seed(TASKS);
        var deep = new Cursor(clock.instant().plusSeconds(3_000_000), 50_000);
        for (View view : List.of(View.MINE, View.UNASSIGNED, View.ALL)) {
            var filter = new TaskFilter(view, null, null, null, null, null);
            var sql = new TaskSql(filter, user, Role.TECHNICIAN, clock);
            assertThat(plan(sql.dated(deep, 26), sql))
                    .as("%s", view)
                    .contains("Index")
                    .doesNotContain("Seq Scan on user_task");
            assertThat(plan(sql.undated(deep, 26), sql)).as("%s", view).doesNotContain("Seq Scan on user_task");
        }
        var done = new TaskSql(new TaskFilter(View.DONE, null, null, null, null, null), user, Role.TECHNICIAN, clock);
        assertThat(plan(done.done(deep, 26), done)).doesNotContain("Seq Scan on user_task");
    }

    @Test
    void showsEachTaskOnceWhenOneTurnsThePages() {
        jdbc.sql("delete from engine.user_task where key > 100").update();

        List<Long> seen = pages().map(TaskView::key).toList();

        assertThat(seen).hasSize(100).doesNotHaveDuplicates();
        assertThat(seen.subList(0, 70)).isSorted();
    }

    @Test
    void showsNobodyATaskAboveTheirRole() {
        assertThat(tasklist.find(10, user, Role.INTERN)).isEmpty();
        assertThat(tasklist.find(11, user, Role.INTERN)).isPresent();
        assertThat(tasklist.find(10, user, Role.ADMIN)).isPresent();
        assertThat(tasklist.page(ALL, null, user, Role.REQUESTER).tasks()).isEmpty();
    }

    @Test
    void countsNoFurtherThanAnybodyNeeds() {
        assertThat(tasklist.count(View.ALL, user, Role.TECHNICIAN)).isEqualTo(Tasklist.COUNT_LIMIT);
    }

    @Test
    void saysThatTheEngineIsAwayAndChangesNothing() {
        var signedIn = signedIn();

        assertThat(mvc.get().uri("/tasks?view=all").with(signedIn))
                .hasStatusOk()
                .bodyText()
                .contains("Mostrar mais", "Pegar");
        assertThat(mvc.get().uri("/tasks?view=all").with(signedIn).header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("Pegar")
                .doesNotContain("<html");
        assertThat(mvc.post().uri("/tasks/11/claim").with(signedIn).with(csrf()).header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("não respondeu agora");
    }

    @Test
    void tellsWhoHasATaskSomebodyElseTook() {
        var other = users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Bia", "Reis", Role.INTERN), "temporaria-longa");
        jdbc.sql("update engine.user_task set assignee = :u where key = 11")
                .param("u", other.id().toString())
                .update();

        assertThat(mvc.post()
                        .uri("/tasks/11/claim")
                        .with(signedIn())
                        .with(csrf())
                        .header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("Bia Reis");
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor signedIn() {
        var added = users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.TECHNICIAN),
                "temporaria-longa");
        users.changePassword(added.id(), "temporaria-longa", "uma frase bem longa");
        return authentication(new SignedIn(CurrentUser.of(users.find(added.id()).orElseThrow())));
    }

    private Stream<TaskView> pages() {
        List<TaskView> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            TaskPage page = tasklist.page(ALL, after, user, Role.TECHNICIAN);
            all.addAll(page.tasks());
            after = page.next();
        } while (after != null);
        return all.stream();
    }

    private String plan(String sql, TaskSql with) {
        return String.join(
                "\n",
                jdbc.sql("explain " + sql)
                        .params(with.parameters)
                        .query(String.class)
                        .list());
    }
}
