package sisinfo.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.util.List;

/** How often an instance went along each of its flows. */
final class SequenceFlows implements Projection {

    private static final String TAKE = """
            insert into engine.sequence_flow as flow (process_instance_key, flow_id, taken) values (?, ?, 1)
            on conflict (process_instance_key, flow_id) do update set taken = flow.taken + 1""";

    @Override
    public ValueType valueType() {
        return ValueType.PROCESS_INSTANCE;
    }

    @Override
    public List<Change> changes(Record<?> record) {
        if (!record.getIntent().name().equals("SEQUENCE_FLOW_TAKEN")
                || !(record.getValue() instanceof ProcessInstanceRecordValue value)) {
            return List.of();
        }
        return List.of(Change.of(Table.FLOW, TAKE, value.getProcessInstanceKey(), value.getElementId()));
    }
}
