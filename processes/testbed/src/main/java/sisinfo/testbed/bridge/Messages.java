package sisinfo.testbed.bridge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages that wait, and who waits for messages. */
final class Messages {

    private final Index index;
    private final Map<String, Long> buffered = new HashMap<>();

    Messages(Index index) {
        this.index = index;
    }

    void message(Index.Event event) {
        if (event.is("PUBLISHED")) {
            buffered.put(event.key(), event.value().path("deadline").asLong());
        } else if (event.is("EXPIRED")) {
            buffered.remove(event.key());
        }
    }

    /** When the last buffered message expires in engine time; 0 when there is none. */
    long lastDeadline() {
        return buffered.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    void subscription(Index.Event event) {
        switch (event.intent()) {
            case "CREATED" -> index.collection("message-subscriptions").put(event.key(), document(event));
            case "CORRELATED" -> {
                state(event);
                correlated(event, event.text("elementId"));
            }
            case "DELETED" -> state(event);
            default -> {
                // The rest is talk between partitions.
            }
        }
    }

    void startSubscription(Index.Event event) {
        if (event.is("CORRELATED")) {
            correlated(event, event.text("startEventId"));
        }
    }

    private void state(Index.Event event) {
        index.change(
                "message-subscriptions",
                event.key(),
                "messageSubscriptionState",
                event.intent(),
                "lastUpdatedDate",
                event.time());
    }

    private ObjectNode document(Index.Event event) {
        ObjectNode instance = index.collection("process-instances").get(event.text("processInstanceKey"));
        return Json.document(
                "messageSubscriptionKey", event.key(),
                "processDefinitionId", event.text("bpmnProcessId"),
                "processDefinitionKey",
                        instance == null
                                ? null
                                : instance.get("processDefinitionKey").asText(),
                "processInstanceKey", event.text("processInstanceKey"),
                "elementId", event.text("elementId"),
                "elementInstanceKey", event.text("elementInstanceKey"),
                "messageSubscriptionState", "CREATED",
                "lastUpdatedDate", event.time(),
                "messageName", event.text("messageName"),
                "correlationKey", event.text("correlationKey"),
                "tenantId", event.text("tenantId"));
    }

    private void correlated(Index.Event event, @Nullable String element) {
        index.collection("correlated-message-subscriptions")
                .put(
                        event.text("messageKey") + "_" + event.key(),
                        Json.document(
                                "subscriptionKey", event.key(),
                                "messageKey", event.text("messageKey"),
                                "messageName", event.text("messageName"),
                                "correlationKey", event.text("correlationKey"),
                                "correlationTime", event.time(),
                                "elementId", element,
                                "elementInstanceKey", event.keyOf("elementInstanceKey"),
                                "partitionId", event.partition(),
                                "processDefinitionId", event.text("bpmnProcessId"),
                                "processDefinitionKey", event.keyOf("processDefinitionKey"),
                                "processInstanceKey", event.text("processInstanceKey"),
                                "tenantId", event.text("tenantId")));
    }
}
