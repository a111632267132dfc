package sisinfo.invoice;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be checked next: first one's own, then by due time, and never what somebody else has or has begun. */
@Repository
public class ReviewQueue {

    private static final String NEXT = """
            select i.id, i.invoice_number, i.supplier_name, i.status = 'SUSPECTED' as suspected
              from sisinfo.intake i
              left join lateral (select t.due_at, t.assignee from engine.user_task t
                                  where t.subject = i.id::text and t.state = 'CREATED' limit 1) t on true
             where i.status in ('IN_REVIEW', 'SUSPECTED') and i.id <> :except
               and (t.assignee is null or t.assignee = :person::text)
               and (i.draft_by is null or i.draft_by = :person or i.draft_saved_at < now() - interval '10 minutes')
             order by t.assignee nulls last, t.due_at nulls last, i.opened_at, i.id limit 1
            """;

    private final JdbcClient jdbc;

    ReviewQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Waiting> next(UUID except, UUID person) {
        return jdbc.sql(NEXT)
                .param("except", except)
                .param("person", person)
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("invoice_number"),
                        row.getString("supplier_name"),
                        row.getBoolean("suspected")))
                .optional();
    }

    /** A review that waits for somebody. */
    public record Waiting(
            UUID id, @Nullable String number, @Nullable String supplier, boolean suspected) {}
}
