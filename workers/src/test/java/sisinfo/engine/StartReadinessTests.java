package sisinfo.engine;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.EngineTest;

/** Two partitions, of which the second hears of a deployment later than the first. */
@EngineTest
class StartReadinessTests {

    @Autowired
    EngineMessages engine;

    @Autowired
    CamundaClient camunda;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    private final String process = "start-" + UUID.randomUUID();
    private final String message = "message-" + UUID.randomUUID();
    private int versions;

    @Test
    void waitsForThePartitionThatHearsOfTheModelLater() throws SQLException {
        try (var late = secondPartitionWaits()) {
            deploy(message);
            assertRefusedWhileFirstPartitionKnows(message);
        }

        assertThatAllStart(message);
    }

    @Test
    void waitsForANewVersionThatStartsByAnotherMessage() throws SQLException {
        deploy(message);
        assertThatAllStart(message);
        var other = "other-" + message;

        try (var late = secondPartitionWaits()) {
            deploy(other);
            assertRefusedWhileFirstPartitionKnows(other);
        }

        assertThatAllStart(other);
        assertRefused(message);
    }

    @Test
    void waitsForANewVersionThatStartsByTheSameMessage() throws SQLException {
        deploy(message);
        assertThatAllStart(message);

        try (var late = secondPartitionWaits()) {
            deploy(message, "changed");
            assertRefusedWhileFirstPartitionKnows(message);
        }

        assertThatAllStart(message);
    }

    @Test
    void waitsForAPartitionThatHasNothingYet() {
        deploy(message);
        assertThatAllStart(message);
        assertThat(jdbc.sql("delete from engine.start_subscription where process_id = ? and partition_id = 2")
                        .param(process)
                        .update())
                .isEqualTo(1);

        assertRefused(message);
    }

    @Test
    void knowsWhatWasOpenedBeforeTheEngineSaidSo() {
        deploy(message);
        assertThatAllStart(message);
        jdbc.sql("update engine.start_subscription set message_name = null, element_id = '' where process_id = ?")
                .param(process)
                .update();

        assertThatAllStart(message);
        assertRefused("another");
    }

    /** The exporter of the second partition cannot go on while somebody holds its position. */
    private Connection secondPartitionWaits() throws SQLException {
        await().atMost(ofSeconds(60))
                .until(() -> jdbc.sql("select count(*) from engine.position where partition_id = 2")
                                .query(Integer.class)
                                .single()
                        == 1);
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        connection.createStatement().execute("select 1 from engine.position where partition_id = 2 for update");
        return connection;
    }

    private void assertRefusedWhileFirstPartitionKnows(String name) {
        await().atMost(ofSeconds(60))
                .until(() -> jdbc.sql(
                                        "select count(*) from engine.start_subscription s"
                                                + " join engine.process_definition d on d.key = s.definition_key"
                                                + " where d.process_id = ? and s.message_name = ? and partition_id = 1 and d.version = ?")
                                .params(process, name, versions)
                                .query(Integer.class)
                                .single()
                        == 1);
        assertRefused(name);
    }

    private void assertRefused(String name) {
        assertThatIllegalStateException()
                .isThrownBy(() -> engine.start(process, name, UUID.randomUUID()))
                .withMessageContaining("every partition");
    }

    /** Enough that both partitions get some. */
    private void assertThatAllStart(String name) {
        List<UUID> subjects = Stream.generate(UUID::randomUUID).limit(8).toList();
        await().atMost(ofSeconds(60)).ignoreExceptions().untilAsserted(() -> {
            subjects.forEach(it -> engine.start(process, name, it));
            assertThat(subjects).allMatch(engine::knows);
        });
    }

    private void deploy(String name) {
        deploy(name, "begin");
    }

    private void deploy(String name, String element) {
        var model = Bpmn.createExecutableProcess(process)
                .startEvent(element)
                .message(name)
                .endEvent()
                .done();
        await().atMost(ofSeconds(60)).ignoreExceptions().until(() -> {
            camunda.newDeployResourceCommand()
                    .addProcessModel(model, process + ".bpmn")
                    .send()
                    .join();
            return true;
        });
        versions++;
    }
}
