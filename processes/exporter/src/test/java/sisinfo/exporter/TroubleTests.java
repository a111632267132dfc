package sisinfo.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static sisinfo.exporter.Stack.eventually;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TroubleTests {

    private final Stack stack = Stack.running();

    @Test
    void forgetsAJobThatSucceedsAfterAll() {
        long instance = instanceWithJob("recovering");
        fail(activate("recovering"));
        eventually(() -> assertThat(troubles(instance)).containsExactly("work|FAILED|1|null|tired"));

        stack.client().newCompleteCommand(activate("recovering")).send().join();

        eventually(() -> assertThat(troubles(instance)).isEmpty());
    }

    @Test
    void keepsAnErrorThatNobodyCaught() {
        long instance = instanceWithJob("uncaught");

        throwError(activate("uncaught"));

        eventually(() -> assertThat(troubles(instance)).containsExactly("work|ERROR_THROWN|3|odd|odd one"));
        eventually(() -> assertThat(stack.postgres.rows(
                        "select error_type, job_key is not null from engine.incident where process_instance_key = ?",
                        instance))
                .containsExactly("UNHANDLED_ERROR_EVENT|t"));
    }

    @Test
    void forgetsAJobWhoseErrorWasCaught() {
        stack.deploy(
                Bpmn.createExecutableProcess("caught")
                        .startEvent()
                        .serviceTask("work", task -> task.zeebeJobType("caught"))
                        .boundaryEvent("odd", event -> event.error("odd"))
                        .userTask("look", task -> task.zeebeUserTask())
                        .endEvent()
                        .done(),
                "caught.bpmn");
        long instance = stack.create("caught");
        fail(activate("caught"));
        eventually(() -> assertThat(troubles(instance)).hasSize(1));

        throwError(activate("caught"));

        eventually(() -> assertThat(stack.postgres.rows(
                        "select element_id from engine.user_task where process_instance_key = ?", instance))
                .containsExactly("look"));
        assertThat(troubles(instance)).isEmpty();
        stack.assertThatCountsAreExact();
    }

    @Test
    void knowsTheFamilyOfACalledInstanceAndForgetsATimerThatFired() {
        stack.deployOneTask("child");
        stack.deploy(
                Bpmn.createExecutableProcess("parent")
                        .startEvent()
                        .intermediateCatchEvent("blink", event -> event.timerWithDuration("PT1S"))
                        .callActivity("call", call -> call.zeebeProcessId("child"))
                        .endEvent()
                        .done(),
                "parent.bpmn");

        long parent = stack.create("parent");

        eventually(() -> assertThat(stack.postgres.rows(
                        "select process_id, parent_key = root_key, subject from engine.process_instance where root_key = ? order by key",
                        parent))
                .containsExactly("parent|null|doc-parent", "child|t|doc-parent"));
        assertThat(stack.postgres.rows("select key from engine.timer where process_instance_key = ?", parent))
                .isEmpty();
    }

    private long instanceWithJob(String process) {
        stack.deploy(
                Bpmn.createExecutableProcess(process)
                        .startEvent()
                        .serviceTask("work", task -> task.zeebeJobType(process))
                        .endEvent()
                        .done(),
                process + ".bpmn");
        return stack.create(process);
    }

    private ActivatedJob activate(String type) {
        var job = new AtomicReference<ActivatedJob>();
        eventually(() -> {
            List<ActivatedJob> jobs = stack.client()
                    .newActivateJobsCommand()
                    .jobType(type)
                    .maxJobsToActivate(1)
                    .send()
                    .join()
                    .getJobs();
            assertThat(jobs).hasSize(1);
            job.set(jobs.getFirst());
        });
        return job.get();
    }

    private void fail(ActivatedJob job) {
        stack.client()
                .newFailCommand(job)
                .retries(1)
                .errorMessage("tired")
                .send()
                .join();
    }

    private void throwError(ActivatedJob job) {
        stack.client()
                .newThrowErrorCommand(job)
                .errorCode("odd")
                .errorMessage("odd one")
                .send()
                .join();
    }

    private List<String> troubles(long instance) {
        return stack.postgres.rows(
                "select element_id, state, retries, error_code, error_message from engine.job_trouble"
                        + " where process_instance_key = ?",
                instance);
    }
}
