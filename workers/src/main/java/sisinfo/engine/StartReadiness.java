package sisinfo.engine;

import io.camunda.client.CamundaClient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows whether a start message may be published. Deployments reach the partitions one after the other, and a message
 * that a partition gets before its start subscription is open there is never correlated, whatever its time to live.
 */
@Component
class StartReadiness {

    /** Keys of definitions grow with their versions. Rows without a name are older than this table. */
    private static final String OPEN = """
            with taking as (
                select s.partition_id, s.definition_key
                from engine.start_subscription s join engine.process_definition d on d.key = s.definition_key
                where s.process_id = :process and (s.message_name = :message
                    or s.message_name is null and strpos(d.xml, 'name="' || :message || '"') > 0))
            select count(distinct partition_id) from taking
            where partition_id <= :partitions and definition_key = (select max(definition_key) from taking)""";

    private final CamundaClient camunda;
    private final JdbcClient jdbc;

    StartReadiness(CamundaClient camunda, JdbcClient jdbc) {
        this.camunda = camunda;
        this.jdbc = jdbc;
    }

    /** Whether every partition takes the message for the newest version of the process that any partition takes it for. */
    boolean isReady(String processId, String message) {
        int partitions = camunda.newTopologyRequest().send().join().getPartitionsCount();
        int open = jdbc.sql(OPEN)
                .param("process", processId)
                .param("message", message)
                .param("partitions", partitions)
                .query(Integer.class)
                .single();
        return partitions > 0 && open == partitions;
    }
}
