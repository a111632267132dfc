package sisinfo.testbed;

import static io.camunda.process.test.api.CamundaAssert.assertThatDecision;
import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTest;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.DecisionSelectors;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@CamundaProcessTest
class PaymentProcessTests {

    private CamundaClient client;
    private CamundaProcessTestContext context;

    @BeforeEach
    void deploy() {
        context.mockDmnDecision("discount", Map.of("percent", 10));
        context.mockChildProcess("child", Map.of("childDone", true));
        client.newDeployResourceCommand()
                .addResourceFromClasspath("payment.bpmn")
                .send()
                .join();
    }

    @Test
    void useDecisionsChildrenAndMessages() {
        var payment = start("o-1");
        assertThatProcessInstance(payment).isWaitingForMessage("paid", "o-1");
        publish("o-1");

        assertThatProcessInstance(payment)
                .isCompleted()
                .hasCorrelatedMessage("paid", "o-1")
                .hasCompletedElements("rule", "call", "paid")
                .hasVariable("discount", Map.of("percent", 10))
                .hasVariable("childDone", true);
        assertThatDecision(DecisionSelectors.byId("discount")).isEvaluated().hasOutput(Map.of("percent", 10));
    }

    /** Twice: each run leaves a message behind that would end the other one's process. */
    @RepeatedTest(2)
    void findNoMessageOfAnotherTest() {
        var payment = start("o-2");
        assertThatProcessInstance(payment).isWaitingForMessage("paid", "o-2");

        publish("o-2");
        publish("o-2");

        assertThatProcessInstance(payment).isCompleted();
    }

    @Test
    void refuseFiltersTheBridgeDoesNotKnow() {
        assertThatThrownBy(() -> client.newUserTaskSearchRequest()
                        .filter(filter -> filter.candidateGroup("clerks"))
                        .send()
                        .join())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("501");
    }

    private ProcessInstanceEvent start(String order) {
        return client.newCreateInstanceCommand()
                .bpmnProcessId("payment")
                .latestVersion()
                .variables(Map.of("orderId", order))
                .send()
                .join();
    }

    private void publish(String order) {
        client.newPublishMessageCommand()
                .messageName("paid")
                .correlationKey(order)
                .timeToLive(Duration.ofHours(1))
                .send()
                .join();
    }
}
