package sisinfo.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.annotation.value.JobWorkerValue;
import io.camunda.client.api.worker.BackoffSupplier;
import io.camunda.client.api.worker.JobHandler;
import io.camunda.client.api.worker.JobWorker;
import io.camunda.client.jobhandling.JobExceptionHandlerSupplier;
import io.camunda.client.jobhandling.JobHandlerFactory;
import io.camunda.client.jobhandling.JobWorkerFactory;
import io.camunda.client.metrics.JobWorkerMetricsFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import sisinfo.access.Acting;
import sisinfo.access.Actor;

/** Lets every step of a process work under its name and instance, so that the audit trail can tell which it was. */
@Component
@Primary
class TracedJobs extends JobWorkerFactory {

    TracedJobs(
            BackoffSupplier backoffSupplier,
            BackoffSupplier streamNoJobsBackoffSupplier,
            JobExceptionHandlerSupplier failures,
            JobWorkerMetricsFactory metrics) {
        super(backoffSupplier, streamNoJobsBackoffSupplier, failures, metrics);
    }

    @Override
    public JobWorker createJobWorker(CamundaClient client, JobWorkerValue worker, JobHandlerFactory handlers) {
        return super.createJobWorker(client, worker, context -> traced(handlers.getJobHandler(context)));
    }

    private static JobHandler traced(JobHandler handler) {
        return (client, job) -> {
            var step = new Actor.Machinery(job.getType(), job.getProcessInstanceKey());
            Acting.<@Nullable Void, Exception>as(step, () -> {
                handler.handle(client, job);
                return null;
            });
        };
    }
}
