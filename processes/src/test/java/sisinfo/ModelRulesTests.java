package sisinfo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every diagram keeps every rule, and every rule has been seen to refuse a diagram. */
class ModelRulesTests {

    private static final Model SPECIMEN = Models.specimen();

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("everyRuleOnEveryDiagram")
    void keeps(ModelRule rule, Model model) {
        assertThat(rule.violations(model)).as(rule.name()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ModelRule.class)
    void acceptsTheSpecimen(ModelRule rule) {
        assertThat(rule.violations(SPECIMEN)).as(rule.name()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("plantedDefects")
    void refuses(ModelRule rule, Model broken) {
        assertThat(rule.violations(broken)).as(rule.name()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(ModelRule.class)
    void hasAPlantedDefect(ModelRule rule) {
        assertThat(plantedDefects().map(defect -> defect.get()[0])).contains(rule);
    }

    static Stream<Arguments> everyRuleOnEveryDiagram() {
        return Arrays.stream(ModelRule.values())
                .flatMap(rule -> Models.diagrams().stream().map(model -> Arguments.of(rule, model)));
    }

    static Stream<Arguments> plantedDefects() {
        var tooMany = IntStream.rangeClosed(1, 20)
                .mapToObj("<bpmn:task id=\"Task_Extra%d\" />"::formatted)
                .collect(Collectors.joining());
        return Stream.of(
                Arguments.of(ModelRule.FILE_IS_NAMED_AFTER_ITS_PROCESS, Model.of("OtherProcess", SPECIMEN.xml())),
                planted(ModelRule.FILE_IS_NAMED_AFTER_ITS_PROCESS, "isExecutable=\"true\"", "isExecutable=\"false\""),
                planted(ModelRule.IDS_ARE_WORDS, "Task_DoWork", "Activity_0abc123"),
                planted(ModelRule.IDS_ARE_WORDS, "Task_DoWork", "Task_1q2w3e4"),
                planted(ModelRule.IDS_ARE_WORDS, "Flow_ToDoWork", "Flow_1x9k2ab"),
                planted(ModelRule.IDS_ARE_WORDS, "Message_WorkArrived", "Message_2hk1x0a"),
                planted(ModelRule.NODES_HAVE_LABELS, "name=\"Elogiado\"", ""),
                planted(ModelRule.CONDITIONS_HAVE_LABELS, "name=\"Sim\" ", ""),
                planted(ModelRule.ACTIVITIES_ARE_DOCUMENTED, documentation("Faz o trabalho."), ""),
                planted(ModelRule.DECISIONS_ARE_QUESTIONS, "Ficou bom?", "Ficou bom"),
                planted(ModelRule.ANSWERS_HAVE_LABELS, "name=\"Não\" ", ""),
                planted(ModelRule.DECISIONS_HAVE_A_DEFAULT, " default=\"Flow_NotGood\"", ""),
                planted(ModelRule.DECISIONS_HAVE_A_DEFAULT, "default=\"Flow_NotGood\"", "default=\"Flow_Good\""),
                planted(ModelRule.SERVICE_TASKS_RETRY, " retries=\"3\"", ""),
                planted(ModelRule.SERVICE_TASKS_RETRY, "retries=\"3\"", "retries=\"0\""),
                planted(ModelRule.PEOPLE_KNOW_WHAT_AND_WHEN, "<zeebe:userTask />", ""),
                planted(
                        ModelRule.PEOPLE_KNOW_WHAT_AND_WHEN,
                        "<zeebe:formDefinition externalReference=\"praise\" />",
                        ""),
                planted(
                        ModelRule.DIAGRAMS_STAY_SMALL,
                        "<bpmn:endEvent id=\"EndEvent_Weighed\"",
                        tooMany + "<bpmn:endEvent id=\"EndEvent_Weighed\""),
                planted(ModelRule.EVERYTHING_IS_DRAWN, "bpmnElement=\"Task_Weigh\"", "bpmnElement=\"Gone\""),
                planted(ModelRule.EVERYTHING_IS_DRAWN, "bpmnElement=\"Flow_Good\"", "bpmnElement=\"Gone\""),
                planted(ModelRule.NOTHING_OVERLAPS, "x=\"680\" y=\"300\"", "x=\"600\" y=\"300\""),
                planted(ModelRule.FLOWS_TOUCH_WHAT_THEY_CONNECT, "x=\"680\" y=\"300\"", "x=\"690\" y=\"500\""),
                planted(
                        ModelRule.ENGINE_KNOWS_THE_ELEMENTS,
                        "<zeebe:userTask />",
                        "<zeebe:userTask /><zeebe:taskListeners />"),
                planted(ModelRule.ENGINE_KNOWS_THE_ELEMENTS, "PlatformVersion=\"8.6.0\"", "PlatformVersion=\"8.8.0\""),
                planted(
                        ModelRule.CALLED_PROCESSES_EXIST,
                        "processId=\"ReviewInvoiceProcess\"",
                        "processId=\"NoProcess\""),
                planted(ModelRule.CALLS_SAY_WHAT_GOES_IN_AND_OUT, "propagateAllChildVariables=\"false\" ", ""),
                planted(ModelRule.CALLED_DECISIONS_EXIST, "\"ReviewPolicyDecision\"", "\"NoDecision\""));
    }

    private static Arguments planted(ModelRule rule, String good, String bad) {
        return Arguments.of(rule, SPECIMEN.with(good, bad));
    }

    private static String documentation(String text) {
        return "<bpmn:documentation>" + text + "</bpmn:documentation>";
    }
}
