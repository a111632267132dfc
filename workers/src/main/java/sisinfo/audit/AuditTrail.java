package sisinfo.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Acting;
import sisinfo.access.Actor;
import tools.jackson.databind.json.JsonMapper;

/** Takes down what was done, into an outbox in PostgreSQL: it commits with the change, or not at all. */
@Component
public class AuditTrail {

    private static final String INSERT = """
            insert into sisinfo.audit_outbox
                (id, at, action, object_kind, object_id, actor_kind, actor_id, actor_name, address, request_id,
                 process_instance, changes, reason)
            values (:id, :at, :action, :objectKind, :objectId, :actorKind, :actorId, :actorName, :address, :requestId,
                    :processInstance, :changes::jsonb, :reason)""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Of a change: inside the transaction that makes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEvent event) {
        insert(event);
    }

    /** Of what changes nothing here: somebody came in, looked at something protected, took a copy along. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void note(AuditEvent event) {
        insert(event);
    }

    private void insert(AuditEvent event) {
        var who = Who.of(Acting.now());
        jdbc.sql(INSERT)
                .param("id", UUID.randomUUID())
                .param("at", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .param("action", event.action().name())
                .param("objectKind", event.action().object().name())
                .param("objectId", event.objectId())
                .param("actorKind", who.kind())
                .param("actorId", who.id())
                .param("actorName", who.name())
                .param("address", who.origin() == null ? null : who.origin().address())
                .param("requestId", who.origin() == null ? null : who.origin().requestId())
                .param("processInstance", who.processInstance())
                .param("changes", json.writeValueAsString(event.changes()))
                .param("reason", event.reason())
                .update();
    }

    private record Who(
            String kind,
            @Nullable UUID id,
            @Nullable String name,
            Actor.@Nullable Origin origin,
            @Nullable Long processInstance) {

        static Who of(Actor actor) {
            return switch (actor) {
                case Actor.Person person -> new Who("PERSON", person.id(), null, person.origin(), null);
                case Actor.Visitor visitor -> new Who("VISITOR", null, null, visitor.origin(), null);
                case Actor.Machinery it ->
                    new Who("SYSTEM", null, it.what(), null, it.processInstance() == 0 ? null : it.processInstance());
            };
        }
    }
}
