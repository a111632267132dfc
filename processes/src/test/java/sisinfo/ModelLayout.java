package sisinfo;

import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnEdge;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnShape;
import io.camunda.zeebe.model.bpmn.instance.dc.Bounds;
import io.camunda.zeebe.model.bpmn.instance.di.Waypoint;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a diagram can be read: everything drawn, nothing on top of another, flows attached. */
final class ModelLayout {

    private ModelLayout() {}

    static Stream<String> missing(Model model) {
        var shapes = shapes(model);
        var edges = edges(model);
        return Stream.concat(
                        model.nodes().stream().map(FlowNode::getId).filter(id -> !shapes.containsKey(id)),
                        model.flows().stream().map(SequenceFlow::getId).filter(id -> !edges.containsKey(id)))
                .map(id -> id + " is not drawn");
    }

    static Stream<String> overlaps(Model model) {
        var shapes = shapes(model);
        var solid = model.nodes().stream()
                .filter(node -> !(node instanceof BoundaryEvent) && !(node instanceof SubProcess))
                .map(FlowNode::getId)
                .filter(shapes::containsKey)
                .toList();
        return solid.stream()
                .flatMap(one -> solid.stream()
                        .filter(other -> one.compareTo(other) < 0 && overlap(shapes.get(one), shapes.get(other)))
                        .map(other -> one + " lies on " + other));
    }

    static Stream<String> loose(Model model) {
        var shapes = shapes(model);
        var edges = edges(model);
        return model.flows().stream()
                .filter(flow -> edges.containsKey(flow.getId()))
                .filter(flow -> {
                    var points = edges.get(flow.getId());
                    return !touches(shapes.get(flow.getSource().getId()), points.getFirst())
                            || !touches(shapes.get(flow.getTarget().getId()), points.getLast());
                })
                .map(flow -> flow.getId() + " does not touch what it connects");
    }

    private static Map<String, Bounds> shapes(Model model) {
        return model.all(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() != null && shape.getBounds() != null)
                .collect(Collectors.toMap(shape -> shape.getBpmnElement().getId(), BpmnShape::getBounds));
    }

    private static Map<String, List<Waypoint>> edges(Model model) {
        return model.all(BpmnEdge.class).stream()
                .filter(edge ->
                        edge.getBpmnElement() != null && edge.getWaypoints().size() > 1)
                .collect(Collectors.toMap(
                        edge -> edge.getBpmnElement().getId(), edge -> List.copyOf(edge.getWaypoints())));
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.getX() < other.getX() + other.getWidth()
                && other.getX() < one.getX() + one.getWidth()
                && one.getY() < other.getY() + other.getHeight()
                && other.getY() < one.getY() + one.getHeight();
    }

    private static boolean touches(Bounds shape, Waypoint point) {
        return shape != null
                && point.getX() >= shape.getX() - 1
                && point.getX() <= shape.getX() + shape.getWidth() + 1
                && point.getY() >= shape.getY() - 1
                && point.getY() <= shape.getY() + shape.getHeight() + 1;
    }
}
