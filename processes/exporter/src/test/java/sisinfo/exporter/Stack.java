package sisinfo.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Engine, exporter and PostgreSQL, started once for all tests of this module. */
final class Stack {

    private static Stack instance;

    final RealPostgres postgres;
    final RealBroker broker;

    private Stack() {
        try {
            Path target = Files.createDirectories(Path.of("target"));
            Path folder = Files.createTempDirectory(target.toAbsolutePath(), "stack");
            postgres = new RealPostgres(folder.resolve("postgres"));
            Path passwordFile = Files.writeString(folder.resolve("password"), RealPostgres.PASSWORD + "\n");
            broker = new RealBroker(
                    folder.resolve("broker"),
                    Map.of(
                            "url",
                            postgres.url(),
                            "user",
                            RealPostgres.EXPORTER,
                            "passwordFile",
                            passwordFile.toString(),
                            "batchSize",
                            "50"));
            broker.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static synchronized Stack running() {
        if (instance == null) {
            instance = new Stack();
        }
        return instance;
    }

    CamundaClient client() {
        return broker.client();
    }

    void deploy(BpmnModelInstance model, String file) {
        client().newDeployResourceCommand().addProcessModel(model, file).send().join();
    }

    void deployOneTask(String processId) {
        deploy(
                Bpmn.createExecutableProcess(processId)
                        .startEvent("begin")
                        .userTask("decide", task -> task.zeebeUserTask())
                        .endEvent("end")
                        .done(),
                processId + ".bpmn");
    }

    long create(String processId) {
        return create(processId, Map.of("documentId", "doc-" + processId));
    }

    long create(String processId, Map<String, Object> variables) {
        return client().newCreateInstanceCommand()
                .bpmnProcessId(processId)
                .latestVersion()
                .variables(variables)
                .send()
                .join()
                .getProcessInstanceKey();
    }

    /** Counts as the diagram shows them, against the element instances they were counted from. */
    void assertThatCountsAreExact() {
        String counted = """
                select definition_key, element_id, active, completed, terminated from engine.element_count
                order by 1, 2""";
        String present = """
                select definition_key, element_id, count(*) filter (where state = 'ACTIVE'),
                    count(*) filter (where state = 'COMPLETED'), count(*) filter (where state = 'TERMINATED')
                from engine.element_instance group by 1, 2 order by 1, 2""";
        assertThat(postgres.rows(counted)).isNotEmpty().isEqualTo(postgres.rows(present));
    }

    static void eventually(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(assertion);
    }
}
