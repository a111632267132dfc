package sisinfo.engine;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobHandler;
import org.jspecify.annotations.Nullable;
import sisinfo.access.Acting;
import sisinfo.access.Actor;

/** Lets a step of a process work under its name and instance, so that the audit trail can tell which it was. */
record NamedStep(JobHandler work) implements JobHandler {

    @Override
    public void handle(JobClient client, ActivatedJob job) throws Exception {
        var step = new Actor.Machinery(job.getType(), job.getProcessInstanceKey());
        Acting.<@Nullable Void, Exception>as(step, () -> {
            work.handle(client, job);
            return null;
        });
    }
}
