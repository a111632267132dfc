package sisinfo.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.tasklist.TaskFilter.View;

/** A hundred thousand open tasks about invoices of five thousand suppliers. */
@RunningApplication
@Transactional
class TasklistFilterTests {

    private static final int TASKS = 100_000;

    @Autowired
    Tasklist tasklist;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    String user = UUID.randomUUID().toString();

    @BeforeEach
    void seed() {
        jdbc.sql("truncate engine.user_task").update();
        jdbc.sql("""
                with d as (insert into sisinfo.document
                           select gen_random_uuid(), 'semente-' || n, n::text, null, 'semente.xml', 'text/xml', 1, 1,
                                  'WEB', null, now(), 'IN_REVIEW', null, null, null, 0 from generate_series(1, :n) n
                           returning id),
                     i as (select id, row_number() over () as n from d)
                insert into sisinfo.intake (id, status, supplier_name, invoice_number, total, opened_at, reminders, version)
                select id, 'IN_REVIEW', 'EMPRESA N' || n % 5000, n::text, n, now(), 0, 0 from i""").param("n", TASKS).update();
        jdbc.sql("""
                insert into engine.user_task
                select row_number() over (), 1, 'ReviewInvoiceProcess', 1, 'Task_ReviewInvoice', 1, id::text, 'CREATED', null,
                       '{INTERN,TECHNICIAN}', '{}', now() + total * interval '1 minute', null, 50, 'review-invoice', now(), null
                  from sisinfo.intake where supplier_name like 'EMPRESA N%'""").update();
        List.of("engine.user_task", "sisinfo.intake", "sisinfo.document")
                .forEach(it -> jdbc.sql("analyze " + it).update());
    }

    @Test
    void findsSuppliersAndValuesByAnIndex() {
        var filters = List.of(
                about("n4321", null, null),
                about("EMPRESA", null, null),
                about(null, "50000", "50010"),
                about(null, "99000", null),
                about("n4321", "50000", null));
        for (var filter : filters) {
            var sql = new TaskSql(filter, user, Role.TECHNICIAN, clock);
            var plan = plan(sql.dated(null, 26), sql);
            assertThat(plan)
                    .as("%s", filter)
                    .contains("Index")
                    .doesNotContain("Seq Scan on user_task", "Seq Scan on intake", "Seq Scan on document");
        }
    }

    @Test
    void findsWhatThePersonAsksFor() {
        assertThat(page(about("empresa n4321", null, null)))
                .hasSize(20)
                .allMatch(it -> "EMPRESA N4321".equals(it.supplier()));
        assertThat(page(about(null, "500", "502")))
                .extracting(it -> it.total().intValue())
                .containsExactly(500, 501, 502);
        assertThat(page(about("100%", null, null))).isEmpty();
    }

    private List<TaskView> page(TaskFilter filter) {
        return tasklist.page(filter, null, user, Role.TECHNICIAN).tasks();
    }

    private static TaskFilter about(@Nullable String supplier, @Nullable String min, @Nullable String max) {
        return new TaskFilter(
                View.ALL,
                null,
                null,
                supplier,
                min == null ? null : new BigDecimal(min),
                max == null ? null : new BigDecimal(max));
    }

    private String plan(String sql, TaskSql with) {
        return String.join(
                "\n",
                jdbc.sql("explain analyze " + sql)
                        .params(with.parameters)
                        .query(String.class)
                        .list());
    }
}
