package sisinfo.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static sisinfo.exporter.Stack.eventually;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fault")
class RecoveryTests {

    private final Stack stack = Stack.running();

    @Test
    void losesAndDoublesNothingWhenTheBrokerIsKilledTwiceUnderLoad() throws InterruptedException {
        stack.deployOneTask("load");
        Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
        var loading = new AtomicBoolean(true);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                threads.submit(() -> createWhile(loading, acknowledged));
            }
            for (int kill = 1; kill <= 2; kill++) {
                int before = acknowledged.size();
                Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> acknowledged.size() > before + 80);
                stack.broker.kill();
                stack.broker.start();
            }
            int before = acknowledged.size();
            Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> acknowledged.size() > before + 40);
            loading.set(false);
        }

        eventually(() -> assertThat(
                        stack.postgres.rows(
                                "select process_instance_key::text from engine.user_task where process_id = 'load' and subject = 'doc-load'"))
                .doesNotHaveDuplicates()
                .containsAll(acknowledged.stream().map(String::valueOf).toList()));
        eventually(() -> {
            stack.assertThatCountsAreExact();
            assertThat(flows("load"))
                    .isEqualTo(
                            stack.postgres.number("select count(*) from engine.user_task where process_id = 'load'"));
        });
        assertThat(stack.postgres.number("select count(*) from engine.poison where error not like '%injected%'"))
                .isZero();
    }

    @Test
    void writesNothingAgainAfterARestart() {
        stack.deployOneTask("restart");
        for (int i = 0; i < 20; i++) {
            stack.create("restart");
        }
        eventually(() -> assertThat(tasks("restart")).isEqualTo(20));
        stack.broker.stop();
        String everything = """
                select (select count(*) from engine.user_task), (select count(*) from engine.element_instance),
                    (select sum(taken) from engine.sequence_flow), (select sum(active + completed + terminated)
                    from engine.element_count)""";
        var before = stack.postgres.rows(everything);

        stack.broker.start();
        stack.create("restart");

        eventually(() -> assertThat(tasks("restart")).isEqualTo(21));
        stack.assertThatCountsAreExact();
        assertThat(flows("restart")).isEqualTo(21);
        assertThat(before).isNotEqualTo(stack.postgres.rows(everything));
    }

    @Test
    void catchesUpWhenPostgresWasAwayForAMinute() throws IOException {
        stack.deployOneTask("away");
        stack.create("away");
        eventually(() -> assertThat(tasks("away")).isEqualTo(1));
        int linesBefore = Files.readAllLines(stack.broker.log()).size();
        var created = new AtomicLong(1);
        stack.postgres.stop();

        try {
            var gone = Instant.now();
            Awaitility.await().atMost(90, TimeUnit.SECONDS).until(() -> {
                stack.create("away");
                created.incrementAndGet();
                return Instant.now().isAfter(gone.plus(1, ChronoUnit.MINUTES));
            });
            assertThat(created.get()).isGreaterThan(60);
            assertThat(saidSince(linesBefore)).contains("batch of partition 1 is full", "batch of partition 2 is full");
        } finally {
            stack.postgres.start();
        }

        eventually(() -> assertThat(tasks("away")).isEqualTo(created.get()));
        eventually(() -> assertThat(saidSince(linesBefore)).contains("takes the records of partition"));
        assertThat(saidSince(linesBefore)).doesNotContain("password", stack.postgres.url());
        // Once a minute and partition, not with every try.
        assertThat(saidSince(linesBefore).split("does not take the records")).hasSizeLessThanOrEqualTo(5);
        assertThat(flows("away")).isEqualTo(created.get());
        stack.assertThatCountsAreExact();
    }

    @Test
    void startsWhilePostgresIsAway() {
        stack.deployOneTask("early");
        eventually(() -> assertThat(stack.postgres.number(
                        "select count(*) from engine.process_definition where process_id = 'early'"))
                .isEqualTo(1));
        stack.broker.kill();
        stack.postgres.stop();

        try {
            stack.broker.start();
            stack.create("early");
        } finally {
            stack.postgres.start();
        }

        eventually(() -> assertThat(tasks("early")).isEqualTo(1));
        stack.assertThatCountsAreExact();
    }

    private void createWhile(AtomicBoolean loading, Set<Long> acknowledged) {
        while (loading.get()) {
            try {
                acknowledged.add(stack.create("load"));
            } catch (RuntimeException brokerIsAway) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private String saidSince(int line) throws IOException {
        return String.join("\n", Files.readAllLines(stack.broker.log()).subList(line, (int)
                Files.lines(stack.broker.log()).count()));
    }

    private long tasks(String process) {
        return stack.postgres.number("select count(*) from engine.user_task where process_id = ?", process);
    }

    private long flows(String process) {
        return stack.postgres.number("""
                select coalesce(sum(taken), 0) from engine.sequence_flow f
                join engine.process_instance p on p.key = f.process_instance_key where p.process_id = ?""", process);
    }
}
