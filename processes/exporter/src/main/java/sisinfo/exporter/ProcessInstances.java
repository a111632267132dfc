package sisinfo.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Instances of processes; a called one knows its caller and the root of the family. */
final class ProcessInstances implements Projection {

    private static final String UPSERT = """
            insert into engine.process_instance
                (key, process_id, definition_key, version, parent_key, root_key, subject, state, started_at, ended_at)
            values (?, ?, ?, ?, ?, coalesce((select root_key from engine.process_instance where key = ?), ?),
                (select subject from engine.subject where process_instance_key = ?), ?, ?, ?)
            on conflict (key) do update set state = excluded.state, ended_at = excluded.ended_at""";
    private static final String MIGRATE =
            "update engine.process_instance set process_id = ?, definition_key = ?, version = ? where key = ?";

    @Override
    public ValueType valueType() {
        return ValueType.PROCESS_INSTANCE;
    }

    @Override
    public List<Change> changes(Record<?> record) {
        if (!(record.getValue() instanceof ProcessInstanceRecordValue value)
                || value.getBpmnElementType() != BpmnElementType.PROCESS) {
            return List.of();
        }
        Instant time = Values.time(record);
        return switch (record.getIntent().name()) {
            case "ELEMENT_ACTIVATING" -> List.of(upsert(value, "ACTIVE", time, null));
            case "ELEMENT_COMPLETED" -> List.of(upsert(value, "COMPLETED", time, time));
            case "ELEMENT_TERMINATED" -> List.of(upsert(value, "TERMINATED", time, time));
            case "ELEMENT_MIGRATED" -> List.of(migrate(value));
            default -> List.of();
        };
    }

    private static Change upsert(
            ProcessInstanceRecordValue value, String state, Instant started, @Nullable Instant ended) {
        long key = value.getProcessInstanceKey();
        Long parent = Values.key(value.getParentProcessInstanceKey());
        return Change.of(
                Table.INSTANCE,
                UPSERT,
                key,
                value.getBpmnProcessId(),
                value.getProcessDefinitionKey(),
                value.getVersion(),
                parent,
                parent,
                parent == null ? key : parent,
                key,
                state,
                started,
                ended);
    }

    private static Change migrate(ProcessInstanceRecordValue value) {
        return Change.of(
                Table.INSTANCE,
                MIGRATE,
                value.getBpmnProcessId(),
                value.getProcessDefinitionKey(),
                value.getVersion(),
                value.getProcessInstanceKey());
    }
}
