package sisinfo.testbed.bridge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads records and writes documents. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static JsonNode read(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    static JsonNode read(byte[] body) throws IOException {
        return body.length == 0 ? MAPPER.createObjectNode() : MAPPER.readTree(body);
    }

    static byte[] bytes(JsonNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A document from names and values in turn. */
    static ObjectNode document(@Nullable Object... namesAndValues) {
        ObjectNode node = MAPPER.createObjectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            node.set(String.valueOf(namesAndValues[i]), MAPPER.valueToTree(namesAndValues[i + 1]));
        }
        return node;
    }

    static @Nullable String text(JsonNode value, String field) {
        JsonNode found = value.path(field);
        return found.isMissingNode() || found.isNull() ? null : found.asText();
    }

    static @Nullable String filled(JsonNode value, String field) {
        String text = text(value, field);
        return text == null || text.isEmpty() ? null : text;
    }

    /** The engine writes -1 for a key that does not exist. */
    static @Nullable String key(JsonNode value, String field) {
        return value.path(field).asLong(-1) > 0 ? value.get(field).asText() : null;
    }
}
