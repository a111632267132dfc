package sisinfo.testbed.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** What goes back to the client. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(int status, String type, byte[] body) {

    static final String JSON = "application/json";

    static Answer json(int status, JsonNode body) {
        return new Answer(status, JSON, Json.bytes(body));
    }

    static Answer xml(String body) {
        return new Answer(200, "text/xml", body.getBytes(StandardCharsets.UTF_8));
    }

    static Answer problem(int status, String detail) {
        return new Answer(
                status,
                "application/problem+json",
                Json.bytes(Json.document(
                        "type", "about:blank", "title", "Process test bridge", "status", status, "detail", detail)));
    }
}
