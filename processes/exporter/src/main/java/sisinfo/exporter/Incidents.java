package sisinfo.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the engine stopped and asks for a person. */
final class Incidents implements Projection {

    private static final String UPSERT = """
            insert into engine.incident (key, process_instance_key, definition_key, element_id, job_key,
                error_type, error_message, state, created_at, resolved_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (key) do update set definition_key = excluded.definition_key, element_id = excluded.element_id,
                state = excluded.state, resolved_at = excluded.resolved_at""";

    @Override
    public ValueType valueType() {
        return ValueType.INCIDENT;
    }

    @Override
    public List<Change> changes(Record<?> record) {
        if (!(record.getValue() instanceof IncidentRecordValue incident)) {
            return List.of();
        }
        return switch (record.getIntent().name()) {
            case "CREATED", "MIGRATED" -> List.of(upsert(record, incident, "ACTIVE", null));
            case "RESOLVED" -> List.of(upsert(record, incident, "RESOLVED", Values.time(record)));
            default -> List.of();
        };
    }

    private static Change upsert(
            Record<?> record, IncidentRecordValue incident, String state, @Nullable Instant resolved) {
        return Change.of(
                Table.INCIDENT,
                UPSERT,
                record.getKey(),
                incident.getProcessInstanceKey(),
                incident.getProcessDefinitionKey(),
                incident.getElementId(),
                Values.key(incident.getJobKey()),
                String.valueOf(incident.getErrorType()),
                incident.getErrorMessage(),
                state,
                Values.time(record),
                resolved);
    }
}
