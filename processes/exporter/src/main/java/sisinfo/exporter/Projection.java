package sisinfo.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import java.util.List;

/**
 * What one kind of record means to the tables. Intents are compared by name, so that those of newer engines pass by
 * unnoticed.
 */
interface Projection {

    ValueType valueType();

    List<Change> changes(Record<?> record);
}
