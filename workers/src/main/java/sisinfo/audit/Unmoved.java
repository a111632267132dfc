package sisinfo.audit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What tells about a person and has not reached the store: in clear before it is sealed, and sealed. */
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class Unmoved {

    private final Chain chain;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Unmoved(Chain chain, JdbcClient jdbc, JsonMapper json) {
        this.chain = chain;
        this.jdbc = jdbc;
        this.json = json;
    }

    List<WaitingEvent> inClear(String person) {
        return jdbc.sql("""
                        select * from sisinfo.audit_outbox
                         where actor_id::text = :person or (object_kind = 'USER' and object_id = :person) order by seq""")
                .param("person", person)
                .query((row, n) -> chain.waiting(row))
                .list();
    }

    List<SealedEvent> sealed(String person) {
        var filter = AuditFilter.of(person);
        return jdbc
                .sql("select event from sisinfo.audit_sealed where strpos(event, ?) > 0 order by seq")
                .param(person)
                .query((row, n) -> json.readValue(row.getString(1), SealedEvent.class))
                .list()
                .stream()
                .filter(filter::accepts)
                .toList();
    }
}
