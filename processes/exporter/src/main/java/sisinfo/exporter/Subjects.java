package sisinfo.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.util.List;
import java.util.Set;

/** What an instance is about; its variable may be written before the instance and before or after its tasks. */
final class Subjects implements Projection {

    private static final String KEEP = """
            insert into engine.subject (process_instance_key, subject) values (?, ?::jsonb #>> '{}')
            on conflict (process_instance_key) do update set subject = excluded.subject""";
    private static final String OF_INSTANCE =
            "update engine.process_instance set subject = ?::jsonb #>> '{}' where key = ?";
    private static final String OF_TASKS =
            "update engine.user_task set subject = ?::jsonb #>> '{}' where process_instance_key = ?";
    private static final Set<String> WRITTEN = Set.of("CREATED", "UPDATED");

    private final String variable;

    Subjects(String variable) {
        this.variable = variable;
    }

    @Override
    public ValueType valueType() {
        return ValueType.VARIABLE;
    }

    @Override
    public List<Change> changes(Record<?> record) {
        if (!(record.getValue() instanceof VariableRecordValue value)
                || !value.getName().equals(variable)
                || value.getScopeKey() != value.getProcessInstanceKey()
                || !WRITTEN.contains(record.getIntent().name())) {
            return List.of();
        }
        long instance = value.getProcessInstanceKey();
        String json = value.getValue();
        return List.of(
                Change.of(Table.SUBJECT, KEEP, instance, json),
                Change.of(Table.INSTANCE, OF_INSTANCE, json, instance),
                Change.of(Table.TASK, OF_TASKS, json, instance));
    }
}
