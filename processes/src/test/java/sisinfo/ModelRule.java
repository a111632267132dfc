package sisinfo;

import io.camunda.zeebe.model.bpmn.instance.Activity;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeUserTask;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What every diagram has to keep; each rule answers with what is wrong and the way out. */
enum ModelRule {
    FILE_IS_NAMED_AFTER_ITS_PROCESS(model -> Stream.of(model)
            .filter(m -> m.all(Process.class).size() != 1
                    || !m.process().isExecutable()
                    || !m.process().getId().equals(m.name()))
            .map(m -> "one executable process, and its id is the file's name: " + m.name())),

    IDS_ARE_WORDS(model -> ModelIds.violations(model)),

    NODES_HAVE_LABELS(model ->
            model.nodes().stream().filter(node -> isBlank(node.getName())).map(node -> node.getId() + " has no label")),

    CONDITIONS_HAVE_LABELS(model -> model.flows().stream()
            .filter(flow -> flow.getConditionExpression() != null && isBlank(flow.getName()))
            .map(flow -> flow.getId() + " has a condition and no label")),

    ACTIVITIES_ARE_DOCUMENTED(model -> model.all(Activity.class).stream()
            .filter(activity -> activity.getDocumentations().isEmpty())
            .map(activity -> activity.getId() + " does not say what it does (documentation)")),

    DECISIONS_ARE_QUESTIONS(model -> questions(model)
            .filter(gateway -> isBlank(gateway.getName()) || !gateway.getName().endsWith("?"))
            .map(gateway -> gateway.getId() + " decides, so its label is a question and ends in '?'")),

    ANSWERS_HAVE_LABELS(model -> questions(model)
            .flatMap(gateway -> gateway.getOutgoing().stream())
            .filter(flow -> isBlank(flow.getName()))
            .map(flow -> flow.getId() + " is an answer without a label")),

    DECISIONS_HAVE_A_DEFAULT(model -> questions(model)
            .filter(gateway -> gateway.getDefault() == null || otherwiseUnconditional(gateway))
            .map(gateway -> gateway.getId() + " needs a default flow, and a condition on every other")),

    SERVICE_TASKS_RETRY(model -> model.all(ServiceTask.class).stream()
            .filter(task -> Model.extensions(task, ZeebeTaskDefinition.class).stream()
                    .map(job -> job.getAttributeValue("retries"))
                    .noneMatch(retries -> retries != null && retries.matches("[2-9]")))
            .map(task -> task.getId() + " needs a job type and 2 to 9 retries, written down")),

    PEOPLE_KNOW_WHAT_AND_WHEN(model -> model.all(UserTask.class).stream()
            .filter(task -> !(has(task, ZeebeUserTask.class)
                    && has(task, ZeebeAssignmentDefinition.class)
                    && has(task, ZeebeFormDefinition.class)
                    && has(task, ZeebeTaskSchedule.class)))
            .map(task -> task.getId() + " needs native user task, candidate groups, form and due date")),

    DIAGRAMS_STAY_SMALL(model -> Stream.of(model)
            .filter(m -> m.nodes().size() > 20)
            .map(m -> m.nodes().size() + " nodes; more than 20 belong into a called process")),

    EVERYTHING_IS_DRAWN(model -> ModelLayout.missing(model)),

    NOTHING_OVERLAPS(model -> ModelLayout.overlaps(model)),

    FLOWS_TOUCH_WHAT_THEY_CONNECT(model -> ModelLayout.loose(model)),

    ENGINE_KNOWS_THE_ELEMENTS(model -> EngineElements.violations(model)),

    CALLED_PROCESSES_EXIST(model -> model.all(ZeebeCalledElement.class).stream()
            .filter(call -> !Models.processIds().contains(call.getProcessId()))
            .map(call -> "there is no process " + call.getProcessId())),

    CALLS_SAY_WHAT_GOES_IN_AND_OUT(model -> model.all(ZeebeCalledElement.class).stream()
            .filter(call -> call.isPropagateAllChildVariablesEnabled() || call.isPropagateAllParentVariablesEnabled())
            .map(call -> "the call of " + call.getProcessId() + " must map its variables one by one")),

    CALLED_DECISIONS_EXIST(model -> model.all(ZeebeCalledDecision.class).stream()
            .filter(call -> !Models.decisionIds().contains(call.getDecisionId()))
            .map(call -> "there is no decision " + call.getDecisionId()));

    private final Function<Model, Stream<String>> check;

    ModelRule(Function<Model, Stream<String>> check) {
        this.check = check;
    }

    List<String> violations(Model model) {
        return check.apply(model).toList();
    }

    private static Stream<ExclusiveGateway> questions(Model model) {
        return model.all(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1);
    }

    private static boolean otherwiseUnconditional(ExclusiveGateway gateway) {
        return gateway.getOutgoing().stream()
                .filter(flow -> !flow.equals(gateway.getDefault()))
                .map(SequenceFlow::getConditionExpression)
                .anyMatch(condition -> condition == null);
    }

    private static boolean has(FlowNode node, Class<? extends ModelElementInstance> type) {
        return !Model.extensions(node, type).isEmpty();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
