package sisinfo.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.value.ProcessMessageSubscriptionRecordValue;
import java.util.List;

/** Messages that instances wait for; one that does not interrupt keeps waiting after it came. */
final class MessageSubscriptions implements Projection {

    private static final String UPSERT = """
            insert into engine.message_subscription
                (key, process_instance_key, element_id, message_name, correlation_key, created_at)
            values (?, ?, ?, ?, ?, ?) on conflict (key) do update set element_id = excluded.element_id""";
    private static final String DELETE = "delete from engine.message_subscription where key = ?";

    @Override
    public ValueType valueType() {
        return ValueType.PROCESS_MESSAGE_SUBSCRIPTION;
    }

    @Override
    public List<Change> changes(Record<?> record) {
        if (!(record.getValue() instanceof ProcessMessageSubscriptionRecordValue subscription)) {
            return List.of();
        }
        return switch (record.getIntent().name()) {
            case "CREATED", "MIGRATED" -> List.of(upsert(record, subscription));
            case "CORRELATED" -> subscription.isInterrupting() ? List.of(delete(record)) : List.of();
            case "DELETING", "DELETED" -> List.of(delete(record));
            default -> List.of();
        };
    }

    private static Change upsert(Record<?> record, ProcessMessageSubscriptionRecordValue subscription) {
        return Change.of(
                Table.MESSAGE,
                UPSERT,
                record.getKey(),
                subscription.getProcessInstanceKey(),
                subscription.getElementId(),
                subscription.getMessageName(),
                subscription.getCorrelationKey(),
                Values.time(record));
    }

    private static Change delete(Record<?> record) {
        return Change.of(Table.MESSAGE, DELETE, record.getKey());
    }
}
