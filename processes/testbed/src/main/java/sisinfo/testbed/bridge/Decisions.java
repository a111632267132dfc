package sisinfo.testbed.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What decision tables answered. */
final class Decisions {

    private final Index index;

    Decisions(Index index) {
        this.index = index;
    }

    void evaluation(Index.Event event) {
        JsonNode evaluated = event.value().path("evaluatedDecisions");
        for (int i = 0; i < evaluated.size(); i++) {
            String id = event.key() + "-" + (i + 1);
            boolean failed = event.is("FAILED") && i == evaluated.size() - 1;
            ObjectNode document = document(id, event, evaluated.get(i), failed);
            inputs(document.putArray("evaluatedInputs"), evaluated.get(i));
            rules(document.putArray("matchedRules"), evaluated.get(i));
            index.collection("decision-instances").put(id, document);
        }
    }

    private static ObjectNode document(String id, Index.Event event, JsonNode decision, boolean failed) {
        return Json.document(
                "decisionEvaluationInstanceKey", id,
                "decisionEvaluationKey", event.key(),
                "state", failed ? "FAILED" : "EVALUATED",
                "evaluationDate", event.time(),
                "evaluationFailure", failed ? event.text("evaluationFailureMessage") : null,
                "decisionDefinitionId", Json.text(decision, "decisionId"),
                "decisionDefinitionKey", Json.text(decision, "decisionKey"),
                "decisionDefinitionName", Json.text(decision, "decisionName"),
                "decisionDefinitionVersion", decision.path("decisionVersion").asInt(),
                "decisionDefinitionType", Json.text(decision, "decisionType"),
                "result", Json.text(decision, "decisionOutput"),
                "tenantId", event.text("tenantId"),
                "processDefinitionKey", event.text("processDefinitionKey"),
                "processInstanceKey", event.text("processInstanceKey"),
                "elementInstanceKey", event.text("elementInstanceKey"),
                // The client parses it as a number: it must never be null.
                "rootDecisionDefinitionKey", event.text("decisionKey"));
    }

    private static void inputs(ArrayNode inputs, JsonNode decision) {
        for (JsonNode input : decision.path("evaluatedInputs")) {
            inputs.add(Json.document(
                    "inputId", Json.text(input, "inputId"),
                    "inputName", Json.text(input, "inputName"),
                    "inputValue", Json.text(input, "inputValue")));
        }
    }

    private static void rules(ArrayNode rules, JsonNode decision) {
        for (JsonNode rule : decision.path("matchedRules")) {
            ObjectNode document = rules.addObject()
                    .put("ruleId", Json.text(rule, "ruleId"))
                    .put("ruleIndex", rule.path("ruleIndex").asInt());
            ArrayNode outputs = document.putArray("evaluatedOutputs");
            for (JsonNode output : rule.path("evaluatedOutputs")) {
                outputs.add(Json.document(
                        "outputId", Json.text(output, "outputId"),
                        "outputName", Json.text(output, "outputName"),
                        "outputValue", Json.text(output, "outputValue")));
            }
        }
    }
}
