package sisinfo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.FileSystemUtils;
import sisinfo.EngineTest;
import sisinfo.faults.FreshXml;
import sisinfo.invoice.Journey;

/** From upload to the review in the list of tasks, beside a process that does nothing on the same engine. */
@Tag("bench")
@EngineTest
@TestPropertySource(
        properties = {
            "sisinfo.embedded.folder=target/bench/intake/data",
            "sisinfo.audit.folder=target/bench/intake/data/audit",
            "sisinfo.document.folder=target/bench/intake/documents",
            // As people run it, not as hurriedly as other tests.
            "sisinfo.engine.retry-interval=5s",
            "spring.modulith.events.staleness.check-interval=10s"
        })
@Import(Journey.class)
class IntakeBenchTests {

    private static final int ONE_BY_ONE = Integer.getInteger("bench.latency", 60);
    private static final int AT_ONCE = 8;
    private static final int BATCH = Integer.getInteger("bench.batch", 160);
    private static final int ROUNDS = 3;
    /** Reading and identifying; with call activities and the decision, an XML invoice passes five activities. */
    private static final int JOBS = 2;

    private static final int ACTIVITIES = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static {
        deleteOld();
    }

    @Autowired
    Journey journey;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CamundaClient camunda;

    /** One batch: how many a second, and what one of them cost all processes together. */
    private record Batch(double perSecond, double processorMillis) {}

    @Test
    void takesInvoicesInBesideABareProcess() throws Exception {
        var figures = new Figures("intake");
        try (var same = BareProcess.deploy(camunda, JOBS);
                var longer = BareProcess.deploy(camunda, ACTIVITIES)) {
            awaitModels();
            run(BATCH / 4, this::upload);
            run(BATCH / 4, same::start);
            figures.add("upload to review in the list, XML, one by one", latencies(), "s", "p95<=1.5");

            var intake = new ArrayList<Batch>();
            var bareSame = new ArrayList<Batch>();
            var bareLonger = new ArrayList<Batch>();
            for (int round = 0; round < ROUNDS; round++) {
                intake.add(run(BATCH, this::upload));
                bareSame.add(run(BATCH, same::start));
                bareLonger.add(run(BATCH, longer::start));
            }
            add(figures, "intake", intake);
            add(figures, "bare, %d jobs + user task".formatted(JOBS), bareSame);
            add(figures, "bare, %d jobs + user task".formatted(ACTIVITIES), bareLonger);
            figures.add("intake / bare with as many jobs", perSecond(intake) / perSecond(bareSame), "", ">=0.5");
            figures.add("intake / bare with as many activities", perSecond(intake) / perSecond(bareLonger), "");
        }
        figures.publish();
        assertThat(jdbc.sql("select count(*) from engine.incident")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static void add(Figures figures, String name, List<Batch> batches) {
        figures.add(name + ": instances a second", perSecond(batches), "1/s");
        figures.add(
                name + ": processor time of one",
                Machine.quantile(batches.stream().map(Batch::processorMillis).toList(), 0.5),
                "ms");
    }

    private static double perSecond(List<Batch> batches) {
        return Machine.quantile(batches.stream().map(Batch::perSecond).toList(), 0.5);
    }

    private List<Double> latencies() throws IOException {
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < ONE_BY_ONE; i++) {
            var bytes = FreshXml.invoice();
            long start = System.nanoTime();
            var id = journey.send(bytes);
            await(Set.of(id));
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        return seconds;
    }

    private UUID upload() throws IOException {
        return journey.send(FreshXml.invoice());
    }

    private Batch run(int count, Callable<UUID> start) throws Exception {
        var before = Machine.processorTimes(ProcessHandle.current());
        long from = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            var started = new ArrayList<UUID>();
            for (Future<UUID> it : pool.invokeAll(Collections.nCopies(count, start))) {
                started.add(it.get());
            }
            await(Set.copyOf(started));
        }
        double seconds = (System.nanoTime() - from) / 1e9;
        var after = Machine.processorTimes(ProcessHandle.current());
        return new Batch(count / seconds, Machine.processorSeconds(before, after) * 1e3 / count);
    }

    /** Looks into the list of tasks until all of them are there. */
    private void await(Set<UUID> subjects) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var texts = subjects.stream().map(UUID::toString).toList();
        while (seen(texts) < subjects.size()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(deadline);
            LockSupport.parkNanos(texts.size() == 1 ? 5_000_000 : 50_000_000);
        }
    }

    private int seen(List<String> subjects) {
        return jdbc.sql("select count(*) from engine.user_task where subject in (:subjects) and state = 'CREATED'")
                .param("subjects", subjects)
                .query(Integer.class)
                .single();
    }

    private void awaitModels() {
        journey.until(() -> jdbc.sql("select count(distinct process_id) from engine.process_definition")
                        .query(Integer.class)
                        .single()
                >= 5);
    }

    private static void deleteOld() {
        FileSystemUtils.deleteRecursively(Path.of("target/bench/intake").toFile());
    }
}
