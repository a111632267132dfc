package sisinfo.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.value.MessageStartEventSubscriptionRecordValue;
import java.util.List;

/** Start messages that a partition takes, each partition for itself; only the newest version of a process takes any. */
final class StartSubscriptions implements Projection {

    private static final String UPSERT = """
            insert into engine.start_subscription
                (partition_id, definition_key, element_id, process_id, message_name, created_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (partition_id, definition_key, element_id) do update set message_name = excluded.message_name""";
    /** Also those without a name, which were opened before the table was there. */
    private static final String DELETE = "delete from engine.start_subscription where partition_id = ?"
            + " and definition_key = ? and (element_id = ? or message_name is null)";

    @Override
    public ValueType valueType() {
        return ValueType.MESSAGE_START_EVENT_SUBSCRIPTION;
    }

    @Override
    public List<Change> changes(Record<?> record) {
        if (!(record.getValue() instanceof MessageStartEventSubscriptionRecordValue subscription)) {
            return List.of();
        }
        return switch (record.getIntent().name()) {
            case "CREATED" -> List.of(upsert(record, subscription));
            case "DELETED" -> List.of(delete(record, subscription));
            default -> List.of();
        };
    }

    private static Change upsert(Record<?> record, MessageStartEventSubscriptionRecordValue subscription) {
        return Change.of(
                Table.START,
                UPSERT,
                record.getPartitionId(),
                subscription.getProcessDefinitionKey(),
                subscription.getStartEventId(),
                subscription.getBpmnProcessId(),
                subscription.getMessageName(),
                Values.time(record));
    }

    private static Change delete(Record<?> record, MessageStartEventSubscriptionRecordValue subscription) {
        return Change.of(
                Table.START,
                DELETE,
                record.getPartitionId(),
                subscription.getProcessDefinitionKey(),
                subscription.getStartEventId());
    }
}
