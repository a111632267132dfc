package sisinfo.testbed.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** The fields by which a collection may be searched; all others are refused. */
record Fields(String collection, Set<String> names) {

    private static final Map<String, Set<String>> KNOWN = Map.of(
            "process-definitions", words("""
                    processDefinitionKey processDefinitionId name resourceName version versionTag tenantId"""),
            "process-instances", words("""
                    processInstanceKey processDefinitionId processDefinitionName processDefinitionKey
                    processDefinitionVersion parentProcessInstanceKey parentElementInstanceKey startDate
                    endDate state hasIncident tenantId"""),
            "element-instances", words("""
                    elementInstanceKey processInstanceKey processDefinitionKey processDefinitionId elementId
                    elementName type state startDate endDate hasIncident incidentKey tenantId
                    elementInstanceScopeKey"""),
            "sequence-flows", words("""
                    processInstanceKey"""),
            "variables", words("""
                    variableKey name value scopeKey processInstanceKey tenantId isTruncated"""),
            "user-tasks", words("""
                    userTaskKey name state elementId elementInstanceKey processDefinitionId
                    processDefinitionKey processInstanceKey assignee priority creationDate completionDate
                    dueDate followUpDate tenantId"""),
            "incidents", words("""
                    incidentKey processDefinitionKey processDefinitionId processInstanceKey errorType
                    errorMessage elementId elementInstanceKey creationTime state jobKey tenantId"""),
            "jobs", words("""
                    jobKey type worker state kind listenerEventType retries elementId elementInstanceKey
                    processDefinitionId processDefinitionKey processInstanceKey errorCode errorMessage
                    tenantId"""),
            "message-subscriptions", words("""
                    messageSubscriptionKey processDefinitionId processDefinitionKey processInstanceKey
                    elementId elementInstanceKey messageSubscriptionState lastUpdatedDate messageName
                    correlationKey tenantId"""),
            "correlated-message-subscriptions", words("""
                    subscriptionKey messageKey messageName correlationKey correlationTime elementId
                    elementInstanceKey partitionId processDefinitionId processDefinitionKey processInstanceKey
                    tenantId"""));

    private static final Set<String> DECISIONS = words("""
                    decisionEvaluationInstanceKey decisionEvaluationKey state evaluationDate
                    decisionDefinitionId decisionDefinitionKey decisionDefinitionName
                    decisionDefinitionVersion decisionDefinitionType processDefinitionKey processInstanceKey
                    elementInstanceKey rootDecisionDefinitionKey tenantId""");

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }

    static boolean knows(String collection) {
        return collection.equals("decision-instances") || KNOWN.containsKey(collection);
    }

    static Fields of(String collection) {
        return new Fields(collection, KNOWN.getOrDefault(collection, DECISIONS));
    }

    void refuseUnknown(JsonNode filter) {
        for (Map.Entry<String, JsonNode> condition : filter.properties()) {
            if (!names.contains(condition.getKey()) && !isBlank(condition.getValue())) {
                throw new UnsupportedOperationException(
                        "the bridge does not know filter field '%s' of %s".formatted(condition.getKey(), collection));
            }
        }
    }

    /** The client sends an empty value for some conditions nobody set. */
    static boolean isBlank(JsonNode wanted) {
        return wanted.isNull() || (wanted.isContainerNode() && wanted.isEmpty());
    }
}
