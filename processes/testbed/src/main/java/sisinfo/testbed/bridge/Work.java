package sisinfo.testbed.bridge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people and job workers have to do. */
final class Work {

    private static final Set<String> JOB_STATES = Set.of(
            "CREATED", "COMPLETED", "FAILED", "CANCELED", "ERROR_THROWN", "TIMED_OUT", "RETRIES_UPDATED", "MIGRATED");

    private final Index index;
    private final Definitions definitions;

    Work(Index index, Definitions definitions) {
        this.index = index;
        this.definitions = definitions;
    }

    void userTask(Index.Event event) {
        if (event.is("CREATED")) {
            index.collection("user-tasks").put(event.key(), task(event));
        }
        ObjectNode task = index.collection("user-tasks").get(event.key());
        if (task == null) {
            return;
        }
        switch (event.intent()) {
            case "CREATED", "ASSIGNED", "UPDATED" -> assign(task, event);
            case "COMPLETED", "CANCELED" -> task.put("state", event.intent()).put("completionDate", event.time());
            default -> {
                // What is under way is not visible yet.
            }
        }
    }

    void job(Index.Event event) {
        if (JOB_STATES.contains(event.intent())) {
            ObjectNode job = jobDocument(event);
            job.set("customHeaders", event.value().path("customHeaders"));
            index.collection("jobs").put(event.key(), job);
        }
    }

    private ObjectNode task(Index.Event event) {
        String definition = event.text("processDefinitionKey");
        ObjectNode task = Json.document(
                "userTaskKey", event.key(),
                "name", nameOr(definition, event.text("elementId")),
                "state", "CREATED",
                "elementId", event.text("elementId"),
                "elementInstanceKey", event.text("elementInstanceKey"),
                "processDefinitionId", event.text("bpmnProcessId"),
                "processName", nameOr(definition, event.text("bpmnProcessId")),
                "processDefinitionKey", definition,
                "processInstanceKey", event.text("processInstanceKey"),
                "processDefinitionVersion",
                        event.value().get("processDefinitionVersion").asInt(),
                "formKey", event.keyOf("formKey"),
                "externalFormReference", event.filled("externalFormReference"),
                "creationDate", event.time(),
                "completionDate", null,
                "tenantId", event.text("tenantId"));
        task.set("customHeaders", event.value().path("customHeaders"));
        return task;
    }

    private static void assign(ObjectNode task, Index.Event event) {
        task.put("assignee", event.filled("assignee"))
                .put("dueDate", event.filled("dueDate"))
                .put("followUpDate", event.filled("followUpDate"))
                .put("priority", event.value().path("priority").asInt(50));
        task.set("candidateGroups", event.value().path("candidateGroupsList"));
        task.set("candidateUsers", event.value().path("candidateUsersList"));
    }

    private static ObjectNode jobDocument(Index.Event event) {
        return Json.document(
                "jobKey", event.key(),
                "type", event.text("type"),
                "worker", event.text("worker"),
                "state", event.intent(),
                "kind", event.text("jobKind"),
                "listenerEventType", event.text("jobListenerEventType"),
                "retries", event.value().path("retries").asInt(),
                "elementId", event.text("elementId"),
                "elementInstanceKey", event.text("elementInstanceKey"),
                "processDefinitionId", event.text("bpmnProcessId"),
                "processDefinitionKey", event.text("processDefinitionKey"),
                "processInstanceKey", event.text("processInstanceKey"),
                "errorCode", event.filled("errorCode"),
                "errorMessage", event.filled("errorMessage"),
                "tenantId", event.text("tenantId"),
                "isDenied", false,
                "deniedReason", null,
                "hasFailedWithRetriesLeft", false,
                "lastUpdateTime", event.time());
    }

    private @Nullable String nameOr(@Nullable String definition, @Nullable String id) {
        String name = definitions.name(definition, id);
        return name == null ? id : name;
    }
}
