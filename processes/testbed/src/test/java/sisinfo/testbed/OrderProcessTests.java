package sisinfo.testbed;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.CamundaAssert.assertThatUserTask;
import static io.camunda.process.test.api.assertions.ElementSelectors.byName;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTest;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.IncidentSelectors;
import io.camunda.process.test.api.assertions.JobSelectors;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@CamundaProcessTest
class OrderProcessTests {

    private CamundaClient client;
    private CamundaProcessTestContext context;

    @BeforeEach
    void deploy() {
        client.newDeployResourceCommand()
                .addResourceFromClasspath("order.bpmn")
                .send()
                .join();
    }

    /** Twice: the second run fails on an engine whose clock went back after the first one. */
    @RepeatedTest(2)
    void fireTimersAfterEveryJumpInTime() {
        assertThat(client.newProcessInstanceSearchRequest().send().join().items())
                .isEmpty();
        context.mockJobWorker("charge").thenComplete(Map.of("paid", true));
        var order = start();

        context.completeUserTask("review", Map.of("approved", true));
        assertThatProcessInstance(order).hasActiveElementsExactly("wait");
        context.increaseTime(Duration.ofHours(2));

        assertThatProcessInstance(order)
                .isCompleted()
                .hasCompletedElements(byName("Order received"), byName("Shipped"))
                .hasNotActivatedElements("rejected")
                .hasVariable("paid", true)
                .hasNoActiveIncidents();
    }

    @Test
    void assignAndCompleteUserTasks() {
        context.mockJobWorker("charge").thenComplete();
        var order = start();
        assertThatUserTask(byElementId("review"))
                .isCreated()
                .hasName("Review order")
                .hasAssignee("demo")
                .hasCandidateGroup("clerks")
                .hasPriority(50)
                .hasProcessInstanceKey(order.getProcessInstanceKey());

        var key = client.newUserTaskSearchRequest()
                .send()
                .join()
                .items()
                .getFirst()
                .getUserTaskKey();
        client.newAssignUserTaskCommand(key)
                .assignee("ana")
                .allowOverride(true)
                .send()
                .join();
        assertThatUserTask(byElementId("review")).hasAssignee("ana");

        context.completeUserTask("review", Map.of("approved", false));
        assertThatUserTask(byElementId("review")).isCompleted();
    }

    @Test
    void catchBpmnErrors() {
        context.mockJobWorker("charge").thenThrowBpmnError("DECLINED");

        assertThatProcessInstance(start())
                .isCompleted()
                .hasCompletedElements("unpaid")
                .hasTerminatedElements("charge");
    }

    @Test
    void resolveIncidents() {
        var order = start();
        var job = client.newActivateJobsCommand()
                .jobType("charge")
                .maxJobsToActivate(1)
                .send()
                .join()
                .getJobs()
                .getFirst();
        client.newFailCommand(job)
                .retries(0)
                .errorMessage("card declined")
                .send()
                .join();
        assertThatProcessInstance(order).hasActiveIncidents().hasActiveElements("charge");

        context.resolveIncident(IncidentSelectors.byElementId("charge"));
        assertThatProcessInstance(order).hasNoActiveIncidents();
        context.completeJob(JobSelectors.byElementId("charge"), Map.of("paid", true));

        assertThatProcessInstance(order).hasActiveElements("review");
    }

    @Test
    void failAssertionsThatAreWrong() {
        CamundaAssert.setAssertionTimeout(Duration.ofSeconds(1));
        try {
            var order = start();
            assertThatThrownBy(() -> assertThatProcessInstance(order).hasCompletedElements("charge"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("charge");
            assertThatThrownBy(() -> assertThatProcessInstance(order).isCompleted())
                    .isInstanceOf(AssertionError.class);
            assertThatThrownBy(() -> assertThatProcessInstance(order).hasVariable("amount", 43))
                    .isInstanceOf(AssertionError.class);
            assertThatThrownBy(() -> assertThatUserTask(byElementId("review")).isCreated())
                    .isInstanceOf(AssertionError.class);
        } finally {
            CamundaAssert.setAssertionTimeout(CamundaAssert.DEFAULT_ASSERTION_TIMEOUT);
        }
    }

    private ProcessInstanceEvent start() {
        return client.newCreateInstanceCommand()
                .bpmnProcessId("order")
                .latestVersion()
                .variables(Map.of("amount", 42))
                .send()
                .join();
    }
}
