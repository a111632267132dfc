package sisinfo;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.Error;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models and Java spell the same words: nothing in one that is missing in the other. */
class ContractTests {

    @Test
    void coversEveryProcess() {
        assertThat(Contract.all())
                .extracting(Contract::processId)
                .containsExactlyInAnyOrderElementsOf(Models.processIds());
    }

    @ParameterizedTest
    @MethodSource("sisinfo.Contract#all")
    void agreesOnJobTypes(Contract contract) {
        assertThat(model(contract).jobTypes())
                .as("%s.JobTypes", contract)
                .containsExactlyInAnyOrderElementsOf(contract.jobTypes());
    }

    @ParameterizedTest
    @MethodSource("sisinfo.Contract#all")
    void agreesOnMessages(Contract contract) {
        assertThat(words(contract, Message.class, Message::getName))
                .as("%s.Messages", contract)
                .containsExactlyInAnyOrderElementsOf(contract.messages());
    }

    @ParameterizedTest
    @MethodSource("sisinfo.Contract#all")
    void agreesOnErrors(Contract contract) {
        assertThat(words(contract, Error.class, Error::getErrorCode))
                .as("%s.Errors", contract)
                .containsExactlyInAnyOrderElementsOf(contract.errors());
    }

    @ParameterizedTest
    @MethodSource("sisinfo.Contract#all")
    void agreesOnUserTasks(Contract contract) {
        assertThat(words(contract, UserTask.class, BaseElement::getId))
                .as("%s.UserTasks", contract)
                .containsExactlyInAnyOrderElementsOf(contract.userTasks());
    }

    @ParameterizedTest
    @MethodSource("sisinfo.Contract#all")
    void agreesOnDecisions(Contract contract) {
        assertThat(words(contract, ZeebeCalledDecision.class, ZeebeCalledDecision::getDecisionId))
                .as("%s.Decisions", contract)
                .containsExactlyInAnyOrderElementsOf(contract.decisions());
    }

    @Test
    void callsEveryDecision() {
        assertThat(Contract.all())
                .flatExtracting(contract -> List.copyOf(contract.decisions()))
                .containsExactlyInAnyOrderElementsOf(Models.decisionIds());
    }

    private static Model model(Contract contract) {
        return Models.diagram(contract.processId());
    }

    private static <T extends ModelElementInstance> TreeSet<String> words(
            Contract contract, Class<T> type, Function<T, String> word) {
        return model(contract).all(type).stream().map(word).collect(Collectors.toCollection(TreeSet::new));
    }
}
