package sisinfo.reading.gemini;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import sisinfo.access.Acting;
import sisinfo.access.Actor;
import sisinfo.access.NotAllowed;

/** The record of every call, without its content (L-05: use of AI can be audited). */
@Repository
class AiCalls {

    private static final String PURPOSE = "READ_INVOICE";

    private final JdbcClient jdbc;

    AiCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(UUID documentId, String project, String model, GeminiAnswer answer, long millis) {
        var who = Acting.now();
        jdbc.sql("""
                        insert into sisinfo.ai_call (id, document_id, purpose, asked_by, process_instance, project, model,
                                                     outcome, tokens, millis, called_at)
                        values (:id, :document, :purpose, :askedBy, :process, :project, :model, :outcome, :tokens,
                                :millis, now())""")
                .param("purpose", PURPOSE)
                .param("askedBy", name(who))
                .param("process", who instanceof Actor.Machinery(var _, long process) && process != 0 ? process : null)
                .param("id", UUID.randomUUID())
                .param("document", documentId)
                .param("project", project)
                .param("model", answer instanceof GeminiAnswer.Read read ? read.model() : model)
                .param("outcome", answer.getClass().getSimpleName())
                .param("tokens", answer instanceof GeminiAnswer.Read read ? read.tokens() : 0)
                .param("millis", (int) Math.min(millis, Integer.MAX_VALUE))
                .update();
    }

    private static String name(Actor who) {
        return switch (who) {
            case Actor.Person person -> person.id().toString();
            case Actor.Machinery machinery -> machinery.what();
            case Actor.Visitor visitor -> throw NotAllowed.unnamed();
        };
    }
}
