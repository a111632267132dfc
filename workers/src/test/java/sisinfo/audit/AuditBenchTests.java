package sisinfo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.DomainTest;
import sisinfo.access.By;
import sisinfo.access.Role;
import sisinfo.bench.Figures;

/** How many events a second go through the outbox into the chain and the store, and how long a page of them takes. */
@Tag("bench")
@DomainTest
class AuditBenchTests {

    private static final int EVENTS = Integer.getInteger("bench.events", 20_000);
    private static final int LIVE = Integer.getInteger("bench.live", 20_000);
    private static final int WRITERS = 8;
    private static final int IN_ONE = 10;
    private static final UUID ADMIN = UUID.randomUUID();

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditLog log;

    @Autowired
    Mover mover;

    @Autowired
    Archive archive;

    @Autowired
    AuditStore store;

    @Autowired
    Verifier verifier;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void movesAndShowsEvents() throws Exception {
        var figures = new Figures("audit");
        write(2_000, 1);
        mover.move();
        figures.add("one event a transaction, moved meanwhile", perSecond(EVENTS / 4, 1), "1/s", ">=2000");
        figures.add("ten events a transaction, moved meanwhile", perSecond(EVENTS, IN_ONE), "1/s", ">=2000");
        archive.tidy(Instant.now().plus(Duration.ofDays(100)));
        fill(LIVE);
        var document = new UUID(7, 11);
        figures.add("page of everything, %d live".formatted(LIVE), times(AuditFilter.ALL), "s", "p95<=0.2");
        figures.add("page of one person", times(AuditFilter.of(new UUID(8, 3).toString())), "s", "p95<=0.2");
        figures.add("life of one document", times(AuditFilter.of("DOCUMENT", document.toString())), "s", "p95<=0.2");
        long start = System.nanoTime();
        assertThat(verifier.verify().findings()).isEmpty();
        figures.add("verifying all of it", (System.nanoTime() - start) / 1e9, "s");
        figures.publish();
    }

    private double perSecond(int events, int together) throws Exception {
        long start = System.nanoTime();
        try (var mill = Executors.newSingleThreadScheduledExecutor()) {
            var moving = mill.scheduleAtFixedRate(mover::move, 0, 1, TimeUnit.SECONDS); // as in service
            write(events, together);
            moving.cancel(false);
            mill.submit(mover::move).get();
        }
        return events / ((System.nanoTime() - start) / 1e9);
    }

    private void write(int events, int together) throws Exception {
        inParallel(
                events / together / WRITERS,
                i -> transaction.executeWithoutResult(status -> {
                    for (int n = 0; n < together; n++) {
                        record(i);
                    }
                }));
    }

    private void fill(int events) throws Exception {
        write(events, 50);
        mover.move();
        assertThat(store.count()).isBetween((long) events - 500, (long) events + 500);
    }

    private void record(int i) {
        By.as(new UUID(8, i % 20), Role.TECHNICIAN, () -> {
            trail.record(AuditEvent.of(Action.DOCUMENT_MOVED, new UUID(7, i % 500))
                    .changed("status", "RECEIVED", "READING")
                    .because("medida"));
            return true;
        });
    }

    private List<Double> times(AuditFilter filter) {
        var times = new ArrayList<Double>();
        for (int i = 0; i < 30; i++) {
            long start = System.nanoTime();
            int found =
                    By.as(ADMIN, Role.ADMIN, () -> log.page(filter).entries().size());
            times.add((System.nanoTime() - start) / 1e9);
            assertThat(found).isPositive();
        }
        return times.subList(5, 30);
    }

    private static void inParallel(int each, IntConsumer work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            var writers = new ArrayList<Callable<Void>>();
            for (int w = 0; w < WRITERS; w++) {
                int from = w * each;
                writers.add(() -> {
                    for (int i = from; i < from + each; i++) {
                        work.accept(i);
                    }
                    return null;
                });
            }
            for (var written : pool.invokeAll(writers)) {
                written.get();
            }
        }
    }
}
