package sisinfo.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every time a token stood on an element; the process itself is not one of its elements. */
final class ElementInstances implements Projection {

    static final String UPSERT = """
            insert into engine.element_instance
                (key, process_instance_key, definition_key, element_id, element_type, state, started_at, ended_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (key) do update set state = excluded.state, ended_at = excluded.ended_at""";
    static final String MIGRATE = "update engine.element_instance set definition_key = ?, element_id = ? where key = ?";
    private static final int STATE = 5;
    private static final int ENDED = 7;
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

    static boolean isReport(Change change) {
        return change.sql().equals(UPSERT);
    }

    /** The element instance that a change of this table is about. */
    static Object key(Change change) {
        return Objects.requireNonNull(change.values().get(isReport(change) ? 0 : 2));
    }

    /** Began as the first report says, is what the last one says; a row that is there already keeps its beginning. */
    static Change joined(Change first, Change last) {
        var values = new ArrayList<@Nullable Object>(first.values());
        values.set(STATE, last.values().get(STATE));
        values.set(ENDED, last.values().get(ENDED));
        return new Change(Table.ELEMENT, UPSERT, values);
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
