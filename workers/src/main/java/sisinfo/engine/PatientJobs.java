package sisinfo.engine;

import io.camunda.client.api.worker.JobExceptionHandler;
import io.camunda.client.api.worker.JobExceptionHandler.JobExceptionHandlerContext;
import io.camunda.client.exception.JobError;
import io.camunda.client.jobhandling.CommandExceptionHandlingStrategy;
import io.camunda.client.jobhandling.DefaultJobExceptionHandlerSupplier;
import io.camunda.client.jobhandling.JobExceptionHandlerSupplier;
import io.camunda.client.metrics.MetricsRecorder;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Jobs that fail because the database is away are tried again until it is back, without using up their retries: an
 * incident is for what a person has to repair.
 */
@Component
class PatientJobs implements JobExceptionHandlerSupplier {

    private static final Logger LOG = LoggerFactory.getLogger(PatientJobs.class);

    private final JobExceptionHandlerSupplier usual;

    PatientJobs(CommandExceptionHandlingStrategy commands, MetricsRecorder metrics) {
        this.usual = new DefaultJobExceptionHandlerSupplier(commands, metrics);
    }

    @Override
    public JobExceptionHandler getJobExceptionHandler(JobExceptionHandlerSupplierContext worker) {
        var handler = usual.getJobExceptionHandler(worker);
        return failure -> handler.handleJobException(patient(failure, worker.retryBackoff()));
    }

    private static JobExceptionHandlerContext patient(JobExceptionHandlerContext failure, Duration pause) {
        var cause = failure.getException();
        if (!StoreAway.isBehind(cause)) {
            return failure;
        }
        var job = failure.getActivatedJob();
        LOG.debug("Job {} waits for the database", job.getKey());
        var keepingRetries =
                new JobError("The database is away: " + cause, null, job.getRetries(), ignored -> pause, cause);
        return new JobExceptionHandlerContext(failure.getJobClient(), job, keepingRetries);
    }
}
