package sisinfo.reading.gemini;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of every call, without its content (L-05: use of AI can be audited). */
@Repository
class AiCalls {

    private final JdbcClient jdbc;

    AiCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(UUID documentId, String project, String model, GeminiAnswer answer, long millis) {
        jdbc.sql("insert into sisinfo.ai_call (id, document_id, project, model, outcome, tokens, millis, called_at)"
                        + " values (:id, :document, :project, :model, :outcome, :tokens, :millis, now())")
                .param("id", UUID.randomUUID())
                .param("document", documentId)
                .param("project", project)
                .param("model", answer instanceof GeminiAnswer.Read read ? read.model() : model)
                .param("outcome", answer.getClass().getSimpleName())
                .param("tokens", answer instanceof GeminiAnswer.Read read ? read.tokens() : 0)
                .param("millis", (int) Math.min(millis, Integer.MAX_VALUE))
                .update();
    }
}
