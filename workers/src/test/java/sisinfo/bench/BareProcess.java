package sisinfo.bench;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobWorker;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A process that does nothing: so many service tasks with empty workers, then a user task. */
final class BareProcess implements AutoCloseable {

    private final CamundaClient camunda;
    private final String message;
    private final JobWorker worker;

    private BareProcess(CamundaClient camunda, String message, JobWorker worker) {
        this.camunda = camunda;
        this.message = message;
        this.worker = worker;
    }

    static BareProcess deploy(CamundaClient camunda, int serviceTasks) {
        var name = "bare-" + serviceTasks;
        var model = Bpmn.createExecutableProcess(name).startEvent().message(name);
        var flow = model.serviceTask("step-0", it -> it.zeebeJobType(name));
        for (int i = 1; i < serviceTasks; i++) {
            flow = flow.serviceTask("step-" + i, it -> it.zeebeJobType(name));
        }
        camunda.newDeployResourceCommand()
                .addProcessModel(
                        flow.userTask("person", it -> it.zeebeUserTask())
                                .endEvent()
                                .done(),
                        name + ".bpmn")
                .send()
                .join();
        var worker = camunda.newWorker()
                .jobType(name)
                .handler((client, job) -> client.newCompleteCommand(job).send().join())
                .streamEnabled(true)
                .maxJobsActive(8)
                .open();
        return new BareProcess(camunda, name, worker);
    }

    /** As the application does it: by a message that is recognised when it comes twice. */
    UUID start() {
        var subject = UUID.randomUUID();
        camunda.newPublishMessageCommand()
                .messageName(message)
                .correlationKey(subject.toString())
                .messageId(message + ":" + subject)
                .timeToLive(Duration.ofMinutes(1))
                .variables(Map.of("documentId", subject.toString()))
                .send()
                .join();
        return subject;
    }

    @Override
    public void close() {
        worker.close();
    }
}
