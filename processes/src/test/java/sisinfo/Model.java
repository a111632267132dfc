package sisinfo;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One diagram: the file's name, its text, and what it says. */
record Model(String name, String xml, BpmnModelInstance bpmn) {

    static Model of(String name, String xml) {
        var bytes = xml.getBytes(StandardCharsets.UTF_8);
        return new Model(name, xml, Bpmn.readModelFromStream(new ByteArrayInputStream(bytes)));
    }

    /** The same diagram with one thing changed, to see a rule refuse it. */
    Model with(String old, String changed) {
        if (!xml.contains(old)) {
            throw new IllegalArgumentException(name + " does not contain " + old);
        }
        return of(name, xml.replace(old, changed));
    }

    Process process() {
        return all(Process.class).iterator().next();
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return bpmn.getModelElementsByType(type);
    }

    Collection<FlowNode> nodes() {
        return all(FlowNode.class);
    }

    Collection<SequenceFlow> flows() {
        return all(SequenceFlow.class);
    }

    Set<String> jobTypes() {
        return all(ZeebeTaskDefinition.class).stream()
                .map(ZeebeTaskDefinition::getType)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static <T extends ModelElementInstance> List<T> extensions(FlowNode node, Class<T> type) {
        var elements = node.getExtensionElements();
        return elements == null
                ? List.of()
                : List.copyOf(elements.getElementsQuery().filterByType(type).list());
    }

    @Override
    public String toString() {
        return name;
    }
}
