package sisinfo.testbed.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the engine has said so far, as documents of the search interface: collection, then key, then document. */
final class Index {

    private final Map<String, Map<String, ObjectNode>> collections = new HashMap<>();
    private final Definitions definitions = new Definitions(this);
    private final Instances instances = new Instances(this, definitions);
    private final Work work = new Work(this, definitions);
    private final Incidents incidents = new Incidents(this);
    private final Messages messages = new Messages(this);
    private final Decisions decisions = new Decisions(this);
    private @Nullable String failure;

    synchronized void apply(JsonNode record) {
        var event = new Event(
                record.get("key").asText(),
                record.get("intent").asText(),
                Instant.ofEpochMilli(record.get("timestamp").asLong()).toString(),
                record.get("partitionId").asInt(),
                record.get("value"));
        switch (record.get("valueType").asText()) {
            case "PROCESS" -> definitions.process(event);
            case "DECISION_REQUIREMENTS" -> definitions.resource(event, "decisionRequirementsKey");
            case "FORM" -> definitions.resource(event, "formKey");
            case "PROCESS_INSTANCE" -> instances.element(event);
            case "VARIABLE" -> instances.variable(event);
            case "USER_TASK" -> work.userTask(event);
            case "JOB" -> work.job(event);
            case "INCIDENT" -> incidents.incident(event);
            case "MESSAGE" -> messages.message(event);
            case "PROCESS_MESSAGE_SUBSCRIPTION" -> messages.subscription(event);
            case "MESSAGE_START_EVENT_SUBSCRIPTION" -> messages.startSubscription(event);
            case "DECISION_EVALUATION" -> decisions.evaluation(event);
            default -> {
                // Other records say nothing that a test asks for.
            }
        }
    }

    Map<String, ObjectNode> collection(String name) {
        return collections.computeIfAbsent(name, any -> new LinkedHashMap<>());
    }

    void change(String collection, @Nullable String key, @Nullable Object... namesAndValues) {
        ObjectNode document = collection(collection).get(key);
        if (document != null) {
            document.setAll(Json.document(namesAndValues));
        }
    }

    synchronized List<ObjectNode> documents(String collection) {
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        return collection(collection).values().stream()
                .map(ObjectNode::deepCopy)
                .toList();
    }

    synchronized @Nullable ObjectNode document(String collection, String key) {
        ObjectNode found = collection(collection).get(key);
        return found == null ? null : found.deepCopy();
    }

    synchronized @Nullable String xml(String definition) {
        return definitions.xml(definition);
    }

    synchronized List<String> runningRoots() {
        return running().stream()
                .filter(instance -> instance.get("parentProcessInstanceKey").isNull())
                .map(instance -> instance.get("processInstanceKey").asText())
                .toList();
    }

    synchronized List<String> resources() {
        return definitions.resources();
    }

    synchronized long lastDeadline() {
        return messages.lastDeadline();
    }

    /** Forgets everything, unless the engine still has something; then answers false. */
    synchronized boolean forgetIfEmpty() {
        boolean empty = running().isEmpty() && definitions.resources().isEmpty() && messages.lastDeadline() == 0;
        if (empty) {
            collections.clear();
            failure = null;
        }
        return empty;
    }

    synchronized void fail(String reason) {
        failure = reason;
    }

    private List<ObjectNode> running() {
        return new ArrayList<>(collection("process-instances").values())
                .stream()
                        .filter(instance -> instance.get("state").asText().equals("ACTIVE"))
                        .toList();
    }

    /** One event of the engine's log. */
    record Event(String key, String intent, String time, int partition, JsonNode value) {
        boolean is(String other) {
            return intent.equals(other);
        }

        @Nullable
        String text(String field) {
            return Json.text(value, field);
        }

        @Nullable
        String filled(String field) {
            return Json.filled(value, field);
        }

        @Nullable
        String keyOf(String field) {
            return Json.key(value, field);
        }
    }
}
