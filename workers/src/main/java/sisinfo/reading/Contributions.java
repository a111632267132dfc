package sisinfo.reading;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;
import tools.jackson.databind.json.JsonMapper;

/** What every reader said, one row per document and reader. */
@Repository
class Contributions {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditTrail trail;

    Contributions(JdbcClient jdbc, JsonMapper json, AuditTrail trail) {
        this.jdbc = jdbc;
        this.json = json;
        this.trail = trail;
    }

    /** What a model or OCR said is noted without its content (L-05); exact readers say the same again any time. */
    @Transactional
    void save(UUID documentId, Contribution contribution, long millis, @Nullable String model) {
        jdbc.sql("""
                        insert into sisinfo.reading_contribution (document_id, source, content, read_at, millis, model)
                        values (:document, :source, :content::jsonb, now(), :millis, :model)
                        on conflict (document_id, source) do update
                           set content = excluded.content, read_at = excluded.read_at, millis = excluded.millis, model = excluded.model
                        """)
                .param("document", documentId)
                .param("source", contribution.source().name())
                .param("content", json.writeValueAsString(contribution))
                .param("millis", (int) Math.min(millis, Integer.MAX_VALUE))
                .param("model", model)
                .update();
        if (contribution.source() == Source.AI || contribution.source() == Source.OCR) {
            var action = contribution.source() == Source.AI ? Action.DOCUMENT_READ_BY_AI : Action.DOCUMENT_READ_BY_OCR;
            trail.record(AuditEvent.of(action, documentId)
                    .changed("model", null, model)
                    .changed("fields", null, contribution.fields().size())
                    .changed("items", null, contribution.items().size()));
        }
    }

    List<Contribution> of(Collection<UUID> documentIds) {
        return jdbc.sql("""
                        select content from sisinfo.reading_contribution
                         where document_id in (:documents) and content is not null order by read_at, source
                        """).param("documents", documentIds).query(String.class).list().stream()
                .map(it -> json.readValue(it, Contribution.class))
                .toList();
    }

    List<UUID> kept(UUID after, Instant limit, int most) {
        return jdbc.sql("""
                        select distinct document_id from sisinfo.reading_contribution
                         where content is not null and read_at < :limit and document_id > :after
                         order by document_id limit :most
                        """)
                .param("limit", limit.atOffset(ZoneOffset.UTC))
                .param("after", after)
                .param("most", most)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    int empty(Collection<UUID> documentIds) {
        return jdbc.sql("""
                        update sisinfo.reading_contribution set content = null
                         where document_id in (:documents) and content is not null
                        """).param("documents", documentIds).update();
    }
}
