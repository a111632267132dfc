package sisinfo.exporter;

import io.camunda.zeebe.protocol.record.Record;
import java.time.Instant;
import java.util.List;

/** What is left of a record once it is read: where it stood and what it changes. */
record Entry(int partition, long position, String valueType, String intent, List<Change> changes) {

    private static final String POISON = """
            insert into engine.poison (partition_id, position, value_type, intent, error, seen_at)
            values (?, ?, ?, ?, ?, ?) on conflict (partition_id, position) do nothing""";

    static Entry of(Record<?> record, List<Change> changes) {
        return new Entry(
                record.getPartitionId(),
                record.getPosition(),
                record.getValueType().name(),
                record.getIntent().name(),
                changes);
    }

    /** The same place in the log, but all that is written is that it could not be. */
    Entry poisoned(String error, Instant now) {
        Change poison = Change.of(Table.POISON, POISON, partition, position, valueType, intent, error, now);
        return new Entry(partition, position, valueType, intent, List.of(poison));
    }
}
