package sisinfo.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every time a token stood on an element; the process itself is not one of its elements. */
final class ElementInstances implements Projection {

    private static final String UPSERT = """
            insert into engine.element_instance
                (key, process_instance_key, definition_key, element_id, element_type, state, started_at, ended_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (key) do update set state = excluded.state, ended_at = excluded.ended_at""";
    private static final String MIGRATE =
            "update engine.element_instance set definition_key = ?, element_id = ? where key = ?";
    private static final Set<BpmnElementType> NOT_ELEMENTS =
            Set.of(BpmnElementType.PROCESS, BpmnElementType.SEQUENCE_FLOW);

    @Override
    public ValueType valueType() {
        return ValueType.PROCESS_INSTANCE;
    }

    @Override
    public List<Change> changes(Record<?> record) {
        if (!(record.getValue() instanceof ProcessInstanceRecordValue value)
                || NOT_ELEMENTS.contains(value.getBpmnElementType())) {
            return List.of();
        }
        Instant time = Values.time(record);
        return switch (record.getIntent().name()) {
            case "ELEMENT_ACTIVATING" -> List.of(upsert(record, value, "ACTIVE", null));
            case "ELEMENT_COMPLETED" -> List.of(upsert(record, value, "COMPLETED", time));
            case "ELEMENT_TERMINATED" -> List.of(upsert(record, value, "TERMINATED", time));
            case "ELEMENT_MIGRATED" ->
                List.of(Change.of(
                        Table.ELEMENT,
                        MIGRATE,
                        value.getProcessDefinitionKey(),
                        value.getElementId(),
                        record.getKey()));
            default -> List.of();
        };
    }

    private static Change upsert(
            Record<?> record, ProcessInstanceRecordValue value, String state, @Nullable Instant ended) {
        return Change.of(
                Table.ELEMENT,
                UPSERT,
                record.getKey(),
                value.getProcessInstanceKey(),
                value.getProcessDefinitionKey(),
                value.getElementId(),
                value.getBpmnElementType().name(),
                state,
                Values.time(record),
                ended);
    }
}
