package sisinfo.testbed.bridge;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Context.RecordFilter;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Feeds the engine's own record stream into the index from which the bridge answers searches. */
public final class BridgeExporter implements Exporter {

    private static final Logger log = LoggerFactory.getLogger(BridgeExporter.class);
    private static final Set<ValueType> TYPES = EnumSet.of(
            ValueType.PROCESS,
            ValueType.PROCESS_INSTANCE,
            ValueType.VARIABLE,
            ValueType.USER_TASK,
            ValueType.INCIDENT,
            ValueType.JOB,
            ValueType.PROCESS_MESSAGE_SUBSCRIPTION,
            ValueType.MESSAGE_START_EVENT_SUBSCRIPTION,
            ValueType.DECISION_EVALUATION,
            ValueType.DECISION_REQUIREMENTS,
            ValueType.FORM,
            ValueType.MESSAGE);

    private final Index index = new Index();
    private Map<String, Object> arguments = Map.of();
    private @Nullable BridgeServer server;
    private @Nullable Controller controller;

    @Override
    public void configure(Context context) {
        arguments = context.getConfiguration().getArguments();
        context.setFilter(new OnlyWhatTestsSee());
    }

    @Override
    public void open(Controller controller) {
        this.controller = controller;
        var broker = new Broker(port("rest"), port("management"));
        try {
            server = BridgeServer.start(port("port"), index, broker);
        } catch (IOException e) {
            throw new IllegalStateException("The bridge cannot listen on port " + port("port"), e);
        }
    }

    @Override
    public void export(Record<?> record) {
        try {
            index.apply(Json.read(record.toJson()));
        } catch (IOException | RuntimeException e) {
            // A test must learn of it, but the engine's log must not stop here.
            index.fail("record %d: %s".formatted(record.getPosition(), e));
            log.error("The bridge cannot read record {}", record.getPosition(), e);
        }
        if (controller != null) {
            controller.updateLastExportedRecordPosition(record.getPosition());
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
    }

    private int port(String name) {
        return Integer.parseInt(String.valueOf(arguments.get(name)));
    }

    private record OnlyWhatTestsSee() implements RecordFilter {
        @Override
        public boolean acceptType(RecordType type) {
            return type == RecordType.EVENT;
        }

        @Override
        public boolean acceptValue(ValueType type) {
            return TYPES.contains(type);
        }
    }
}
