package sisinfo.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.annotation.value.JobWorkerValue;
import io.camunda.client.api.worker.BackoffSupplier;
import io.camunda.client.api.worker.JobWorker;
import io.camunda.client.jobhandling.JobExceptionHandlerSupplier;
import io.camunda.client.jobhandling.JobHandlerFactory;
import io.camunda.client.jobhandling.JobWorkerFactory;
import io.camunda.client.metrics.JobWorkerMetricsFactory;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Opens every job worker with a {@link Lease} on its jobs, each of them a {@link NamedStep}. */
@Primary
@Component
class LeasedJobs extends JobWorkerFactory implements DisposableBean {

    private final ScheduledExecutorService renewals = renewals();
    private final Clock clock;

    LeasedJobs(
            BackoffSupplier backoffSupplier,
            BackoffSupplier streamNoJobsBackoffSupplier,
            JobWorkerMetricsFactory metrics,
            JobExceptionHandlerSupplier failures,
            Clock clock) {
        super(backoffSupplier, streamNoJobsBackoffSupplier, failures, metrics);
        this.clock = clock;
    }

    @Override
    public JobWorker createJobWorker(CamundaClient camunda, JobWorkerValue worker, JobHandlerFactory handlers) {
        var time = worker.getTimeout().value();
        return super.createJobWorker(camunda, worker, context -> {
            var step = new NamedStep(handlers.getJobHandler(context));
            return new Lease(camunda, step, time, renewals, clock);
        });
    }

    @Override
    public void destroy() {
        renewals.shutdownNow();
    }

    /** A thread apart from those that work, because they may all be busy. */
    private static ScheduledExecutorService renewals() {
        var threads = Thread.ofPlatform().daemon().name("job-leases").factory();
        var renewals = new ScheduledThreadPoolExecutor(1, threads);
        renewals.setRemoveOnCancelPolicy(true); // most jobs are done long before
        return renewals;
    }
}
