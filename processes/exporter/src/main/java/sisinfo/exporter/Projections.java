package sisinfo.exporter;

import static java.util.stream.Collectors.groupingBy;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import java.util.List;
import java.util.Map;

/** All projections, found by the kind of record. */
final class Projections {

    private final Map<ValueType, List<Projection>> byType;

    Projections(String subjectVariable) {
        this.byType = List.of(
                        new ProcessDefinitions(),
                        new ProcessInstances(),
                        new ElementInstances(),
                        new SequenceFlows(),
                        new Subjects(subjectVariable),
                        new UserTasks(),
                        new TroubledJobs(),
                        new Incidents(),
                        new MessageSubscriptions(),
                        new StartSubscriptions(),
                        new Timers())
                .stream()
                .collect(groupingBy(Projection::valueType));
    }

    boolean know(ValueType type) {
        return byType.containsKey(type);
    }

    List<Change> changes(Record<?> record) {
        return byType.getOrDefault(record.getValueType(), List.of()).stream()
                .flatMap(projection -> projection.changes(record).stream())
                .toList();
    }
}
