package sisinfo.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import sisinfo.RunningApplication;
import sisinfo.bench.Figures;
import sisinfo.identity.NewUser;
import sisinfo.access.Role;
import sisinfo.identity.Users;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

/** The list of tasks through all filters, controllers and templates, with more and more open tasks. */
@Tag("bench")
@RunningApplication
class TasklistBenchTests {

    private static final int REQUESTS = 200;
    private static final List<String> VIEWS = List.of("mine", "unassigned", "all");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** How long somebody waited, and how much of it we computed; the rest is the database and other programs. */
    private record Request(double millis, double processorMillis) {}

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Test
    void opensTheList() throws Exception {
        var id = user();
        var figures = new Figures("tasklist");
        seed(1_000, id);
        measure(id, true);
        measure(id, false);
        for (int tasks : List.of(1_000, 10_000, 100_000)) {
            seed(tasks, id);
            add(figures, "the list, %d open tasks".formatted(tasks), measure(id, true));
            add(figures, "whole page, %d open tasks".formatted(tasks), measure(id, false));
        }
        jdbc.sql("truncate engine.user_task").update();
        figures.publish();
    }

    private static void add(Figures figures, String name, List<Request> requests) {
        figures.add(name, requests.stream().map(Request::millis).toList(), "ms", "p95<=50");
        figures.add(
                name + ", our processor time",
                requests.stream().map(Request::processorMillis).toList(),
                "ms",
                "");
    }

    /** The views take turns. */
    private List<Request> measure(UUID id, boolean partly) {
        var signedIn = signedIn(id);
        var millis = new ArrayList<Request>();
        for (int i = 0; i < REQUESTS; i++) {
            var request =
                    mvc.get().uri("/tasks?view=" + VIEWS.get(i % VIEWS.size())).with(signedIn);
            var asked = partly ? request.header("HX-Request", "true") : request;
            long start = System.nanoTime();
            long ownStart = THREADS.getCurrentThreadCpuTime();
            var answer = asked.exchange();
            millis.add(new Request(
                    (System.nanoTime() - start) / 1e6, (THREADS.getCurrentThreadCpuTime() - ownStart) / 1e6));
            assertThat(answer).hasStatusOk();
        }
        return millis;
    }

    /** One in twenty is mine; one in ten only for technicians; reviews and suspected duplicates. */
    private void seed(int tasks, UUID id) {
        jdbc.sql("truncate engine.user_task").update();
        jdbc.sql("""
                insert into engine.user_task
                select n, n, 'ReviewInvoiceProcess', 1,
                       case when n % 50 = 0 then 'Task_DecideDuplicate' else 'Task_ReviewInvoice' end,
                       n, gen_random_uuid()::text, 'CREATED',
                       case when n % 20 = 0 then :user else null end,
                       case when n % 10 = 0 then '{TECHNICIAN}'::text[] else '{INTERN,TECHNICIAN}'::text[] end, '{}',
                       now() + (n % 40000) * interval '1 minute', null, 50, 'review-invoice', now(), null
                  from generate_series(1, :n) n
                """)
                .param("n", tasks)
                .param("user", id.toString())
                .update();
        jdbc.sql("analyze engine.user_task").update();
    }

    private UUID user() {
        var added = users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.TECHNICIAN),
                "temporaria-longa");
        users.changePassword(added.id(), "temporaria-longa", "uma frase bem longa");
        return added.id();
    }

    private RequestPostProcessor signedIn(UUID id) {
        return authentication(new SignedIn(CurrentUser.of(users.find(id).orElseThrow())));
    }
}
