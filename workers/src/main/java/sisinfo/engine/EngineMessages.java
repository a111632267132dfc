package sisinfo.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.ProblemException;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the engine that something happened; a message it has already is fine. */
@Component
public class EngineMessages {

    private final CamundaClient camunda;
    private final EngineProperties properties;

    EngineMessages(CamundaClient camunda, EngineProperties properties) {
        this.camunda = camunda;
        this.properties = properties;
    }

    /** Safe to repeat: name and subject together are the message's identity. */
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
