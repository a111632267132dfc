package sisinfo.testbed.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Whether a document is what a filter asks for. */
final class Matching {

    private Matching() {}

    static boolean matches(ObjectNode document, JsonNode filter) {
        boolean all = true;
        // Every condition is looked at, also after a miss: an unknown one must be refused whatever the data.
        for (Map.Entry<String, JsonNode> condition : filter.properties()) {
            JsonNode wanted = condition.getValue();
            if (!Fields.isBlank(wanted)) {
                all &= matches(document.path(condition.getKey()), wanted);
            }
        }
        return all;
    }

    static int compare(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? Long.compare(one.asLong(), other.asLong())
                : one.asText().compareTo(other.asText());
    }

    private static boolean matches(JsonNode present, JsonNode wanted) {
        if (!wanted.isObject()) {
            return equal(present, wanted);
        }
        boolean all = true;
        for (Map.Entry<String, JsonNode> condition : wanted.properties()) {
            if (!condition.getValue().isNull()) {
                all &= operator(condition.getKey(), present, condition.getValue());
            }
        }
        return all;
    }

    private static boolean operator(String name, JsonNode present, JsonNode wanted) {
        return switch (name) {
            case "$eq" -> equal(present, wanted);
            case "$neq" -> !equal(present, wanted);
            case "$exists" -> absent(present) != wanted.asBoolean();
            case "$in" -> wanted.isEmpty() || oneOf(present, wanted);
            case "$notIn" -> wanted.isEmpty() || !oneOf(present, wanted);
            case "$like" -> present.asText().matches(pattern(wanted.asText()));
            case "$gt" -> !absent(present) && compare(present, wanted) > 0;
            case "$gte" -> !absent(present) && compare(present, wanted) >= 0;
            case "$lt" -> !absent(present) && compare(present, wanted) < 0;
            case "$lte" -> !absent(present) && compare(present, wanted) <= 0;
            default -> throw new UnsupportedOperationException("the bridge does not know operator " + name);
        };
    }

    private static String pattern(String like) {
        return Pattern.quote(like).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    }

    private static boolean equal(JsonNode present, JsonNode wanted) {
        return !absent(present) && present.asText().equals(wanted.asText());
    }

    private static boolean absent(JsonNode present) {
        return present.isNull() || present.isMissingNode();
    }

    private static boolean oneOf(JsonNode present, JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).anyMatch(wanted -> equal(present, wanted));
    }
}
