package sisinfo.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.audit.AuditEvent.Change;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The chain in PostgreSQL: its end, what waits for a place in it, and what has one and waits for the store. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Chain {

    private static final long LOCK = 0x5151_4155_4449_54L;
    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Chain(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One at a time, of all processes, until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(row -> {});
    }

    Head head() {
        return jdbc.sql("select seq, hash from sisinfo.audit_chain")
                .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
                .single();
    }

    long liveFrom() {
        return jdbc.sql("select live_from from sisinfo.audit_chain")
                .query(Long.class)
                .single();
    }

    Instant began() {
        return jdbc.sql("select began_at from sisinfo.audit_chain")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    void livesFrom(long seq) {
        jdbc.sql("update sisinfo.audit_chain set live_from = greatest(live_from, ?)")
                .param(seq)
                .update();
    }

    /** Out of the outbox, in the order they came. */
    List<WaitingEvent> take(int most) {
        return jdbc
                .sql("""
                        delete from sisinfo.audit_outbox
                         where seq in (select seq from sisinfo.audit_outbox order by seq limit ?) returning *""")
                .param(most)
                .query((row, n) -> new Numbered(row.getLong("seq"), waiting(row)))
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Numbered::seq))
                .map(Numbered::event)
                .toList();
    }

    /** Their place is theirs from this commit on, whatever happens to the store. */
    void extend(List<SealedEvent> sealed) {
        jdbc.sql("insert into sisinfo.audit_sealed (seq, event) select * from unnest(?::bigint[], ?::text[])")
                .param(sealed.stream().map(SealedEvent::seq).toArray(Long[]::new))
                .param(sealed.stream().map(json::writeValueAsString).toArray(String[]::new))
                .update();
        jdbc.sql("update sisinfo.audit_chain set seq = ?, hash = ?")
                .params(sealed.getLast().seq(), sealed.getLast().hash())
                .update();
    }

    List<SealedEvent> waitingForStore(int most) {
        return jdbc.sql("select event from sisinfo.audit_sealed order by seq limit ?")
                .param(most)
                .query((row, n) -> json.readValue(row.getString(1), SealedEvent.class))
                .list();
    }

    long countWaitingForStore() {
        return jdbc.sql("select count(*) from sisinfo.audit_sealed")
                .query(Long.class)
                .single();
    }

    void arrived(List<SealedEvent> stored) {
        jdbc.sql("delete from sisinfo.audit_sealed where seq between ? and ?")
                .params(stored.getFirst().seq(), stored.getLast().seq())
                .update();
    }

    private record Numbered(long seq, WaitingEvent event) {}

    WaitingEvent waiting(ResultSet row) throws SQLException {
        return new WaitingEvent(
                row.getString("id"),
                row.getTimestamp("at").toInstant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS),
                row.getString("action"),
                row.getString("object_kind"),
                row.getString("object_id"),
                row.getString("actor_kind"),
                row.getString("actor_id"),
                row.getString("actor_name"),
                row.getString("address"),
                row.getString("request_id"),
                number(row),
                json.readValue(row.getString("changes"), CHANGES),
                row.getString("reason"));
    }

    private static @Nullable Long number(ResultSet row) throws SQLException {
        long value = row.getLong("process_instance");
        return row.wasNull() ? null : value;
    }
}
