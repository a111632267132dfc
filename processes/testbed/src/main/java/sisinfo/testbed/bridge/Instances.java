package sisinfo.testbed.bridge;

import org.jspecify.annotations.Nullable;

/** Process instances, their elements, the sequence flows they took and their variables. */
final class Instances {

    private final Index index;
    private final Definitions definitions;

    Instances(Index index, Definitions definitions) {
        this.index = index;
        this.definitions = definitions;
    }

    void element(Index.Event event) {
        boolean process = "PROCESS".equals(event.text("bpmnElementType"));
        switch (event.intent()) {
            case "SEQUENCE_FLOW_TAKEN" -> flow(event);
            case "ELEMENT_ACTIVATING" -> {
                // The process itself is no element of its instance, here as in the official exporters.
                if (process) {
                    instance(event);
                } else {
                    activated(event);
                }
            }
            case "ELEMENT_COMPLETED", "ELEMENT_TERMINATED" ->
                index.change(
                        process ? "process-instances" : "element-instances",
                        event.key(),
                        "state",
                        event.intent().substring("ELEMENT_".length()),
                        "endDate",
                        event.time());
            default -> {
                // The stages in between are not visible in searches.
            }
        }
    }

    void variable(Index.Event event) {
        if (event.is("CREATED") || event.is("UPDATED")) {
            index.collection("variables")
                    .put(
                            event.key(),
                            Json.document(
                                    "variableKey", event.key(),
                                    "name", event.text("name"),
                                    "value", event.text("value"),
                                    "scopeKey", event.text("scopeKey"),
                                    "processInstanceKey", event.text("processInstanceKey"),
                                    "tenantId", event.text("tenantId"),
                                    "isTruncated", false));
        }
    }

    private void flow(Index.Event event) {
        String id = event.text("processInstanceKey") + "_" + event.text("elementId");
        index.collection("sequence-flows")
                .put(
                        id,
                        Json.document(
                                "sequenceFlowId", id,
                                "processInstanceKey", event.text("processInstanceKey"),
                                "processDefinitionKey", event.text("processDefinitionKey"),
                                "processDefinitionId", event.text("bpmnProcessId"),
                                "elementId", event.text("elementId"),
                                "tenantId", event.text("tenantId")));
    }

    private void activated(Index.Event event) {
        String element = event.text("elementId");
        String name = name(event);
        index.collection("element-instances")
                .put(
                        event.key(),
                        Json.document(
                                "elementInstanceKey", event.key(),
                                "processInstanceKey", event.text("processInstanceKey"),
                                "processDefinitionKey", event.text("processDefinitionKey"),
                                "processDefinitionId", event.text("bpmnProcessId"),
                                "elementId", element,
                                "elementName", name == null ? element : name,
                                "type", event.text("bpmnElementType"),
                                "state", "ACTIVE",
                                "startDate", event.time(),
                                "endDate", null,
                                "hasIncident", false,
                                "incidentKey", null,
                                "tenantId", event.text("tenantId"),
                                "elementInstanceScopeKey", event.text("flowScopeKey")));
    }

    private void instance(Index.Event event) {
        index.collection("process-instances")
                .put(
                        event.key(),
                        Json.document(
                                "processInstanceKey", event.key(),
                                "processDefinitionId", event.text("bpmnProcessId"),
                                "processDefinitionName", name(event),
                                "processDefinitionKey", event.text("processDefinitionKey"),
                                "processDefinitionVersion",
                                        event.value().get("version").asInt(),
                                "processDefinitionVersionTag", null,
                                "parentProcessInstanceKey", event.keyOf("parentProcessInstanceKey"),
                                "parentElementInstanceKey", event.keyOf("parentElementInstanceKey"),
                                "startDate", event.time(),
                                "endDate", null,
                                "state", "ACTIVE",
                                "hasIncident", false,
                                "tenantId", event.text("tenantId")));
    }

    private @Nullable String name(Index.Event event) {
        return definitions.name(event.text("processDefinitionKey"), event.text("elementId"));
    }
}
