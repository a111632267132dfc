package sisinfo.invoice;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two transactions, of which the second begins while the first has done its work and not yet committed. */
final class Interleaving {

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    Interleaving(TransactionTemplate transaction, JdbcClient jdbc) {
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    <A, B> Both<A, B> run(Supplier<A> first, Supplier<B> second) throws Exception {
        try (var thread = Executors.newSingleThreadExecutor()) {
            return transaction.execute(status -> {
                var done = first.get();
                var running = thread.submit(second::get);
                await().pollInterval(ofMillis(5))
                        .atMost(ofSeconds(20))
                        .until(() -> running.isDone() || somebodyWaits());
                return new Both<>(done, running);
            });
        }
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    /** What the first one got, and what the second one gets now that the first is committed. */
    record Both<A, B>(A first, Future<B> running) {

        B second() throws Exception {
            return running.get();
        }
    }
}
