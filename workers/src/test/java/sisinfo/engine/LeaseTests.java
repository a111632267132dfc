package sisinfo.engine;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.annotation.value.JobWorkerValue;
import io.camunda.client.annotation.value.SourceAware.FromAnnotation;
import io.camunda.client.api.command.enums.TenantFilter;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobHandler;
import io.camunda.client.jobhandling.JobWorkerFactory;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sisinfo.EngineTest;

@EngineTest
class LeaseTests {

    private static final Duration SHORT = ofSeconds(2);

    @Autowired
    CamundaClient camunda;

    @Autowired
    JobWorkerFactory workers;

    private final String process = "lease-" + UUID.randomUUID();

    @BeforeEach
    void deploy() {
        var model = Bpmn.createExecutableProcess(process)
                .startEvent()
                .serviceTask("step", it -> it.zeebeJobType(process))
                .endEvent()
                .done();
        await().atMost(ofSeconds(60)).ignoreExceptions().until(() -> {
            camunda.newDeployResourceCommand()
                    .addProcessModel(model, process + ".bpmn")
                    .send()
                    .join();
            return true;
        });
    }

    @Test
    void keepsAJobThatTakesLongerThanItsTime() {
        var runs = new AtomicInteger();
        var givenTwice = new CountDownLatch(2);
        JobHandler slow = (engine, job) -> {
            runs.incrementAndGet();
            givenTwice.countDown();
            givenTwice.await(4 * SHORT.toMillis(), TimeUnit.MILLISECONDS);
            engine.newCompleteCommand(job).send().join();
        };

        try (var worker = workers.createJobWorker(camunda, settings(), context -> slow)) {
            assertThat(worker.isOpen()).isTrue();
            startAndAwaitTheEnd();
        }

        assertThat(runs).hasValue(1);
    }

    @Test
    void leavesAJobAloneThatWasDoneElsewhereWhileItWaited() throws Exception {
        start();
        var waited = activate(ofMillis(500));
        var elsewhere = activate(ofSeconds(30));
        camunda.newCompleteCommand(elsewhere).send().join();

        assertThat(runsOf(waited)).isZero();
    }

    @Test
    void worksOnAJobThatWaitedButIsStillOpen() throws Exception {
        start();
        var waited = activate(ofMillis(500));
        assertThat(activate(ofSeconds(30)).getKey()).isEqualTo(waited.getKey());

        assertThat(runsOf(waited)).isEqualTo(1);
    }

    private int runsOf(ActivatedJob job) throws Exception {
        var runs = new AtomicInteger();
        try (var renewals = Executors.newSingleThreadScheduledExecutor()) {
            new Lease(camunda, (engine, it) -> runs.incrementAndGet(), ofSeconds(30), renewals, Clock.systemUTC())
                    .handle(camunda, job);
        }
        return runs.get();
    }

    private void start() {
        camunda.newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .send()
                .join();
    }

    private void startAndAwaitTheEnd() {
        camunda.newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .withResult()
                .requestTimeout(ofSeconds(60))
                .send()
                .join();
    }

    /** Waits until the engine gives the job out, again if need be. */
    private ActivatedJob activate(Duration time) {
        return camunda.newActivateJobsCommand()
                .jobType(process)
                .maxJobsToActivate(1)
                .timeout(time)
                .requestTimeout(ofSeconds(30))
                .send()
                .join()
                .getJobs()
                .getFirst();
    }

    private JobWorkerValue settings() {
        var settings = new JobWorkerValue();
        settings.setType(new FromAnnotation<>(process));
        settings.setName(new FromAnnotation<>(process));
        settings.setTimeout(new FromAnnotation<>(SHORT));
        settings.setMaxRetries(new FromAnnotation<>(3));
        settings.setRetryBackoff(new FromAnnotation<>(ofSeconds(1)));
        settings.setStreamEnabled(new FromAnnotation<>(true));
        settings.setTenantFilter(new FromAnnotation<>(TenantFilter.PROVIDED));
        return settings;
    }
}
