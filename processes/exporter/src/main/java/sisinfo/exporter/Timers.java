package sisinfo.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.value.TimerRecordValue;
import java.time.Instant;
import java.util.List;

/** Timers that wait; that of a start event has no instance yet, its instance key is -1. */
final class Timers implements Projection {

    private static final String UPSERT = """
            insert into engine.timer (key, process_instance_key, definition_key, element_id, due_at, repetitions)
            values (?, ?, ?, ?, ?, ?)
            on conflict (key) do update set definition_key = excluded.definition_key,
                element_id = excluded.element_id, due_at = excluded.due_at, repetitions = excluded.repetitions""";
    private static final String DELETE = "delete from engine.timer where key = ?";

    @Override
    public ValueType valueType() {
        return ValueType.TIMER;
    }

    @Override
    public List<Change> changes(Record<?> record) {
        if (!(record.getValue() instanceof TimerRecordValue timer)) {
            return List.of();
        }
        return switch (record.getIntent().name()) {
            case "CREATED", "MIGRATED" -> List.of(upsert(record, timer));
            case "TRIGGERED", "CANCELED" -> List.of(Change.of(Table.TIMER, DELETE, record.getKey()));
            default -> List.of();
        };
    }

    private static Change upsert(Record<?> record, TimerRecordValue timer) {
        return Change.of(
                Table.TIMER,
                UPSERT,
                record.getKey(),
                timer.getProcessInstanceKey(),
                timer.getProcessDefinitionKey(),
                timer.getTargetElementId(),
                Instant.ofEpochMilli(timer.getDueDate()),
                timer.getRepetitions());
    }
}
