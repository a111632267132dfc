package sisinfo;

import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.Error;
import io.camunda.zeebe.model.bpmn.instance.Event;
import io.camunda.zeebe.model.bpmn.instance.Gateway;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.Task;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Ids are read by people in incidents, tests and SQL: a kind and words, never what a tool made up. */
final class ModelIds {

    private static final Map<Class<? extends BaseElement>, String> KINDS = kinds();

    private ModelIds() {}

    static Stream<String> violations(Model model) {
        return model.all(BaseElement.class).stream()
                .flatMap(element -> kind(element).stream()
                        .filter(kind -> !element.getId().matches(kind + "_([A-Z][a-z0-9]+)+"))
                        .map(kind -> element.getId() + " should be " + kind + "_ and words in UpperCamel"));
    }

    private static Optional<String> kind(BaseElement element) {
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(element))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<Class<? extends BaseElement>, String> kinds() {
        var kinds = new LinkedHashMap<Class<? extends BaseElement>, String>();
        kinds.put(StartEvent.class, "StartEvent");
        kinds.put(EndEvent.class, "EndEvent");
        kinds.put(BoundaryEvent.class, "BoundaryEvent");
        kinds.put(Event.class, "Event");
        kinds.put(CallActivity.class, "CallActivity");
        kinds.put(SubProcess.class, "SubProcess");
        kinds.put(Task.class, "Task");
        kinds.put(Gateway.class, "Gateway");
        kinds.put(SequenceFlow.class, "Flow");
        kinds.put(Message.class, "Message");
        kinds.put(Error.class, "Error");
        return kinds;
    }
}
