package sisinfo.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.ProblemException;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the engine that something happened; a message it has already is fine. */
@Component
public class EngineMessages {

    private final CamundaClient camunda;
    private final JdbcClient jdbc;
    private final StartReadiness readiness;
    private final EngineProperties properties;

    EngineMessages(CamundaClient camunda, JdbcClient jdbc, StartReadiness readiness, EngineProperties properties) {
        this.camunda = camunda;
        this.jdbc = jdbc;
        this.readiness = readiness;
        this.properties = properties;
    }

    /**
     * Starts a process by its start message, once every partition takes it. Safe to repeat: the engine knows the message
     * while it lives, and we know the process it started.
     *
     * @throws IllegalStateException while a partition does not have the model; try again
     */
    public void start(String processId, String name, UUID subject) {
        if (knows(subject)) {
            return;
        }
        if (!readiness.isReady(processId, name)) {
            throw new IllegalStateException("The engine does not have %s on every partition yet".formatted(processId));
        }
        tell(name, subject);
    }

    /** Whether the engine works on the subject, or ever did. */
    public boolean knows(UUID subject) {
        return jdbc.sql("select exists (select 1 from engine.process_instance where subject = ?)")
                .param(subject.toString())
                .query(Boolean.class)
                .single();
    }

    /** Whether a listener has yet to tell the engine of the subject, so that nobody need do it in its place. */
    public boolean isWaitingInOutbox(Class<?> listener, UUID subject) {
        return jdbc.sql("select exists (select 1 from sisinfo.event_publication"
                        + " where starts_with(listener_id, ?) and strpos(serialized_event, ?) > 0)")
                .params(listener.getName(), subject.toString())
                .query(Boolean.class)
                .single();
    }

    /** Safe to repeat while the message lives: name and subject together are the message's identity. */
    public void tell(String name, UUID subject) {
        try {
            camunda.newPublishMessageCommand()
                    .messageName(name)
                    .correlationKey(subject.toString())
                    .messageId(name + ":" + subject)
                    .timeToLive(properties.messageTimeToLive())
                    .variables(Map.of("documentId", subject.toString()))
                    .send()
                    .join();
        } catch (ClientStatusException e) {
            if (e.getStatusCode() != io.grpc.Status.Code.ALREADY_EXISTS) {
                throw e;
            }
        } catch (ProblemException e) {
            if (e.code() != 409) {
                throw e;
            }
        }
    }
}
