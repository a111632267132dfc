package sisinfo.testbed.bridge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Where instances are stuck. */
final class Incidents {

    private final Index index;

    Incidents(Index index) {
        this.index = index;
    }

    void incident(Index.Event event) {
        String element = event.text("elementInstanceKey");
        String instance = event.text("processInstanceKey");
        if (event.is("CREATED")) {
            index.collection("incidents").put(event.key(), document(event));
            index.change("element-instances", element, "hasIncident", true, "incidentKey", event.key());
            index.change("process-instances", instance, "hasIncident", true);
        } else if (event.is("RESOLVED")) {
            index.change("incidents", event.key(), "state", "RESOLVED");
            index.change("element-instances", element, "hasIncident", false, "incidentKey", null);
            index.change("process-instances", instance, "hasIncident", hasOthers(instance));
        }
    }

    private static ObjectNode document(Index.Event event) {
        return Json.document(
                "incidentKey", event.key(),
                "processDefinitionKey", event.text("processDefinitionKey"),
                "processDefinitionId", event.text("bpmnProcessId"),
                "processInstanceKey", event.text("processInstanceKey"),
                "errorType", event.text("errorType"),
                "errorMessage", event.text("errorMessage"),
                "elementId", event.text("elementId"),
                "elementInstanceKey", event.text("elementInstanceKey"),
                "creationTime", event.time(),
                "state", "ACTIVE",
                "jobKey", event.keyOf("jobKey"),
                "tenantId", event.text("tenantId"));
    }

    private boolean hasOthers(@Nullable String instance) {
        return index.collection("incidents").values().stream()
                .filter(incident -> incident.path("processInstanceKey").asText().equals(instance))
                .anyMatch(incident -> incident.path("state").asText().equals("ACTIVE"));
    }
}
