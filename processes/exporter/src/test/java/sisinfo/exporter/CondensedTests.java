package sisinfo.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CondensedTests {

    private static final Instant BEGIN = Instant.EPOCH;
    private static final Instant END = Instant.EPOCH.plusSeconds(1);

    @Test
    void makesBeginningAndEndOneReport() {
        var both = Condensed.of(List.of(report(1, "ACTIVE", BEGIN, null), report(1, "COMPLETED", END, END)));

        assertThat(both).containsExactly(report(1, "COMPLETED", BEGIN, END));
    }

    @Test
    void keepsElementsApart() {
        var one = report(1, "ACTIVE", BEGIN, null);
        var other = report(2, "TERMINATED", END, END);

        assertThat(Condensed.of(List.of(one, other))).containsExactly(one, other);
    }

    @Test
    void keepsAMigrationBetweenReports() {
        var began = report(1, "ACTIVE", BEGIN, null);
        var migrated = Change.of(Table.ELEMENT, ElementInstances.MIGRATE, 8L, "Task_New", 1L);
        var ended = report(1, "COMPLETED", END, END);

        assertThat(Condensed.of(List.of(began, migrated, ended))).containsExactly(began, migrated, ended);
    }

    private static Change report(long key, String state, Instant started, @Nullable Instant ended) {
        return Change.of(
                Table.ELEMENT, ElementInstances.UPSERT, key, 5L, 7L, "Task", "SERVICE_TASK", state, started, ended);
    }
}
