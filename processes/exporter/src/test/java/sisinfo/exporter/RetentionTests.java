package sisinfo.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static sisinfo.exporter.Stack.eventually;

import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionTests {

    private static final List<String> TABLES = List.of("element_instance", "sequence_flow", "user_task", "subject");

    private final Stack stack = Stack.running();

    @Test
    void deletesOnlyWhatEndedLongAgoWithAllThatBelongsToIt() {
        stack.deployOneTask("old");
        long old = stack.create("old");
        long recent = stack.create("old");
        long active = stack.create("old");
        stack.client().newCancelInstanceCommand(old).send().join();
        stack.client().newCancelInstanceCommand(recent).send().join();
        eventually(() -> assertThat(ended()).isEqualTo(2));
        var counts = stack.postgres.rows("select * from engine.element_count order by 1, 2");

        stack.postgres.execute(
                "update engine.process_instance set ended_at = now() - interval '91 days' where key = " + old,
                "update engine.process_instance set ended_at = now() - interval '89 days' where key = " + recent,
                "update engine.process_instance set started_at = now() - interval '99 days' where key = " + active);

        eventually(() -> assertThat(stack.postgres.rows(
                        "select key from engine.process_instance where process_id = 'old' order by key"))
                .containsExactlyInAnyOrder(Long.toString(recent), Long.toString(active)));
        for (String table : TABLES) {
            assertThat(rows(table, old)).as(table).isZero();
            assertThat(rows(table, recent)).as(table).isPositive();
            assertThat(rows(table, active)).as(table).isPositive();
        }
        assertThat(stack.postgres.rows("select * from engine.element_count order by 1, 2"))
                .isEqualTo(counts);
        // The other tests compare counts with instances, of which one now lacks its rows.
        forgetCountsOf("old");
    }

    private void forgetCountsOf(String process) {
        String definition = "(select key from engine.process_definition where process_id = '%s')".formatted(process);
        stack.postgres.execute(
                "delete from engine.element_count where definition_key in " + definition,
                "delete from engine.element_instance where definition_key in " + definition);
    }

    private long ended() {
        return stack.postgres.number(
                "select count(*) from engine.process_instance where process_id = 'old' and state = 'TERMINATED'");
    }

    private long rows(String table, long instance) {
        return stack.postgres.number(
                "select count(*) from engine.%s where process_instance_key = ?".formatted(table), instance);
    }
}
