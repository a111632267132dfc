package sisinfo.exporter;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongConsumer;
import org.slf4j.Logger;

/** Brings batches to PostgreSQL: waits while it is away, sets aside what it will never take. */
final class Delivery implements AutoCloseable {

    private final Connections connections;
    private final Transaction transaction;
    private final BackOff backOff;
    private final Logger log;
    private final InstantSource clock;
    private final LongConsumer delivered;
    private long persisted = -1;

    Delivery(Settings settings, int partition, Logger log, InstantSource clock, LongConsumer delivered) {
        this.connections = new Connections(settings, partition);
        this.transaction = new Transaction(partition, settings.channel(), clock);
        this.backOff = new BackOff(log, partition, clock);
        this.log = log;
        this.clock = clock;
        this.delivered = delivered;
    }

    /** Leaves in the batch what could not be delivered now. */
    void deliver(Batch batch) {
        if (batch.isEmpty() || backOff.isWaiting()) {
            return;
        }
        try {
            Connection connection = connection();
            batch.forgetUpTo(persisted);
            if (batch.entries().stream().anyMatch(entry -> !entry.changes().isEmpty())) {
                write(connection, batch);
            }
            batch.forgetUpTo(batch.last());
            backOff.worked();
            delivered.accept(batch.last());
        } catch (SQLException | RuntimeException fault) {
            connections.close();
            backOff.failed(fault);
        }
    }

    /** For work that can wait: does nothing while PostgreSQL is away. */
    void use(Work work) {
        if (backOff.isWaiting()) {
            return;
        }
        try {
            work.with(connection());
        } catch (SQLException | RuntimeException fault) {
            connections.close();
            backOff.failed(fault);
        }
    }

    @Override
    public void close() {
        connections.close();
    }

    /** After every error the truth is asked for again: a commit may have worked whose answer was lost. */
    private Connection connection() throws SQLException {
        Connection current = connections.current();
        if (current == null) {
            current = connections.open();
            persisted = transaction.position(current);
        }
        return current;
    }

    private void write(Connection connection, Batch batch) throws SQLException {
        try {
            writeAll(connection, batch.entries());
        } catch (SQLException | RuntimeException fault) {
            if (!Faults.isOfTheRecord(fault)) {
                throw fault;
            }
            connection.rollback();
            for (Entry entry : batch.entries()) {
                writeAlone(connection, entry);
            }
        }
    }

    private void writeAlone(Connection connection, Entry entry) throws SQLException {
        try {
            writeAll(connection, List.of(entry));
        } catch (SQLException | RuntimeException fault) {
            if (!Faults.isOfTheRecord(fault)) {
                throw fault;
            }
            connection.rollback();
            writeAll(connection, List.of(entry.poisoned(Faults.full(fault), clock.instant())));
            log.error(
                    "Record {} of partition {} ({} {}) was set aside in engine.poison: {}",
                    entry.position(),
                    entry.partition(),
                    entry.valueType(),
                    entry.intent(),
                    Faults.brief(fault));
        }
    }

    private void writeAll(Connection connection, List<Entry> entries) throws SQLException {
        transaction.write(connection, persisted, entries);
        persisted = entries.getLast().position();
    }

    /** Something to do with a connection. */
    interface Work {
        void with(Connection connection) throws SQLException;
    }
}
