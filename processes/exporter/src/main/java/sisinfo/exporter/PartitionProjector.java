package sisinfo.exporter;

import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;

/** One partition on its way to PostgreSQL: reads records, gathers them, delivers when enough or late enough. */
final class PartitionProjector {

    private static final Duration RETENTION_PAUSE = Duration.ofSeconds(10);

    private final Settings settings;
    private final int partition;
    private final Logger log;
    private final InstantSource clock;
    private final Projections projections;
    private final Batch batch;
    private boolean open;

    @SuppressWarnings("NullAway.Init") // the broker opens before it exports
    private Controller controller;

    @SuppressWarnings("NullAway.Init")
    private Delivery delivery;

    PartitionProjector(Settings settings, Context context, Projections projections) {
        this.settings = settings;
        this.partition = context.getPartitionId();
        this.log = context.getLogger();
        this.clock = InstantSource.system();
        this.projections = projections;
        this.batch = new Batch(settings.batchSize());
    }

    /** PostgreSQL may be away: nothing here asks for it. */
    void open(Controller controller) {
        this.controller = controller;
        delivery = new Delivery(settings, partition, log, clock, controller::updateLastExportedRecordPosition);
        open = true;
        log.info("Projection of partition {} opened with {}", partition, settings);
        controller.scheduleCancellableTask(settings.flush(), this::deliverAgain);
        if (partition == 1 && settings.retentionDays() > 0) {
            controller.scheduleCancellableTask(RETENTION_PAUSE, this::deleteAgain);
        }
    }

    void export(Record<?> record) {
        if (batch.hasSeen(record.getPosition())) {
            return;
        }
        if (batch.isFull()) {
            delivery.deliver(batch);
            if (batch.isFull()) {
                throw new PostgresUnavailable(partition);
            }
        }
        batch.add(read(record));
    }

    void close() {
        if (open) {
            open = false;
            delivery.deliver(batch);
            delivery.close();
        }
    }

    private Entry read(Record<?> record) {
        try {
            return Entry.of(record, projections.changes(record));
        } catch (RuntimeException | LinkageError fault) {
            log.error(
                    "Record {} of partition {} ({} {}) cannot be read and is set aside in engine.poison: {}",
                    record.getPosition(),
                    partition,
                    record.getValueType(),
                    record.getIntent().name(),
                    fault.getClass().getSimpleName());
            return Entry.of(record, List.of()).poisoned(fault.toString(), clock.instant());
        }
    }

    private void deliverAgain() {
        if (open) {
            try {
                delivery.deliver(batch);
            } finally {
                controller.scheduleCancellableTask(settings.flush(), this::deliverAgain);
            }
        }
    }

    private void deleteAgain() {
        if (open) {
            try {
                Instant before = clock.instant().minus(Duration.ofDays(settings.retentionDays()));
                delivery.use(connection -> Retention.delete(connection, before));
            } finally {
                controller.scheduleCancellableTask(RETENTION_PAUSE, this::deleteAgain);
            }
        }
    }
}
