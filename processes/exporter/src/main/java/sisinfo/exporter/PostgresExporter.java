package sisinfo.exporter;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;

/** What the broker loads: one for each partition, called by one thread at a time. */
public final class PostgresExporter implements Exporter {

    @SuppressWarnings("NullAway.Init") // the broker configures before anything else
    private PartitionProjector partition;

    @Override
    public void configure(Context context) {
        Settings settings = Settings.from(context.getConfiguration().getArguments());
        var projections = new Projections(settings.subjectVariable());
        partition = new PartitionProjector(settings, context, projections);
        context.setFilter(new Interesting(projections));
    }

    @Override
    public void open(Controller controller) {
        partition.open(controller);
    }

    @Override
    public void export(Record<?> record) {
        partition.export(record);
    }

    @Override
    public void close() {
        partition.close();
    }

    /** Events of the kinds that have a projection. */
    private record Interesting(Projections projections) implements Context.RecordFilter {

        @Override
        public boolean acceptType(RecordType type) {
            return type == RecordType.EVENT;
        }

        @Override
        public boolean acceptValue(ValueType type) {
            return projections.know(type);
        }
    }
}
