package sisinfo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every diagram keeps every rule, and every rule has been seen to refuse a diagram. */
class ModelRulesTests {

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("everyRuleOnEveryDiagram")
    void keeps(ModelRule rule, Model model) {
        assertThat(rule.violations(model)).as(rule.name()).isEmpty();
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
        var intake = Models.diagram("InvoiceIntakeProcess");
        var review = Models.diagram("ReviewInvoiceProcess");
        var reading = Models.diagram("ReadDocumentProcess");
        return Stream.of(
                Arguments.of(ModelRule.FILE_IS_NAMED_AFTER_ITS_PROCESS, Model.of("OtherProcess", review.xml())),
                Arguments.of(
                        ModelRule.FILE_IS_NAMED_AFTER_ITS_PROCESS,
                        review.with("isExecutable=\"true\"", "isExecutable=\"false\"")),
                Arguments.of(ModelRule.IDS_ARE_WORDS, review.with("Task_ExpireReview", "Activity_0abc123")),
                Arguments.of(ModelRule.IDS_ARE_WORDS, review.with("Flow_ToExpireReview", "Flow_1x9k2ab")),
                Arguments.of(ModelRule.IDS_ARE_WORDS, intake.with("Message_DocumentReceived", "Message_2hk1x0a")),
                Arguments.of(ModelRule.NODES_HAVE_LABELS, review.with("name=\"Nota conferida\"", "")),
                Arguments.of(ModelRule.CONDITIONS_HAVE_LABELS, intake.with("name=\"Sim, a mesma\"", "")),
                Arguments.of(
                        ModelRule.ACTIVITIES_ARE_DOCUMENTED,
                        review.with(
                                "<bpmn:documentation>Avisa que a conferência passou do prazo.</bpmn:documentation>",
                                "")),
                Arguments.of(ModelRule.DECISIONS_ARE_QUESTIONS, intake.with("É duplicata?", "É duplicata")),
                Arguments.of(ModelRule.ANSWERS_HAVE_LABELS, reading.with("name=\"Nenhuma\" ", "")),
                Arguments.of(ModelRule.DECISIONS_HAVE_A_DEFAULT, intake.with(" default=\"Flow_NotDuplicate\"", "")),
                Arguments.of(ModelRule.SERVICE_TASKS_RETRY, review.with(" retries=\"3\"", "")),
                Arguments.of(ModelRule.SERVICE_TASKS_RETRY, review.with("retries=\"3\"", "retries=\"0\"")),
                Arguments.of(ModelRule.PEOPLE_KNOW_WHAT_AND_WHEN, review.with("<zeebe:userTask />", "")),
                Arguments.of(
                        ModelRule.PEOPLE_KNOW_WHAT_AND_WHEN,
                        intake.with("<zeebe:assignmentDefinition candidateGroups=\"TECHNICIAN\" />", "")),
                Arguments.of(
                        ModelRule.DIAGRAMS_STAY_SMALL,
                        intake.with(
                                "<bpmn:endEvent id=\"EndEvent_IntakeClosed\"",
                                "<bpmn:endEvent id=\"EndEvent_OneTooMany\" /><bpmn:endEvent id=\"EndEvent_IntakeClosed\"")),
                Arguments.of(
                        ModelRule.EVERYTHING_IS_DRAWN,
                        intake.with("bpmnElement=\"Task_CloseIntake\"", "bpmnElement=\"Gone\"")),
                Arguments.of(
                        ModelRule.EVERYTHING_IS_DRAWN,
                        intake.with("bpmnElement=\"Flow_InvoiceNew\"", "bpmnElement=\"Gone\"")),
                Arguments.of(ModelRule.NOTHING_OVERLAPS, review.with("x=\"500\" y=\"410\"", "x=\"500\" y=\"330\"")),
                Arguments.of(
                        ModelRule.FLOWS_TOUCH_WHAT_THEY_CONNECT,
                        review.with("x=\"500\" y=\"410\"", "x=\"520\" y=\"500\"")),
                Arguments.of(
                        ModelRule.ENGINE_KNOWS_THE_ELEMENTS,
                        review.with("<zeebe:userTask />", "<zeebe:userTask /><zeebe:taskListeners />")),
                Arguments.of(
                        ModelRule.ENGINE_KNOWS_THE_ELEMENTS,
                        review.with("PlatformVersion=\"8.6.0\"", "PlatformVersion=\"8.8.0\"")),
                Arguments.of(
                        ModelRule.CALLED_PROCESSES_EXIST,
                        intake.with("processId=\"ReadDocumentProcess\"", "processId=\"NoProcess\"")),
                Arguments.of(
                        ModelRule.CALLS_SAY_WHAT_GOES_IN_AND_OUT,
                        intake.with("propagateAllChildVariables=\"false\" ", "")),
                Arguments.of(
                        ModelRule.CALLED_DECISIONS_EXIST,
                        intake.with("decisionId=\"ReviewPolicyDecision\"", "decisionId=\"NoDecision\"")));
    }
}
