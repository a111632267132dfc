package sisinfo.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which months are sealed. */
@Repository
@Transactional
class Segments {

    private final JdbcClient jdbc;

    Segments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first, those past retention too. */
    @Transactional(readOnly = true)
    public List<Segment> all() {
        return jdbc.sql("select * from sisinfo.audit_segment order by first_seq")
                .query((row, n) -> segment(row))
                .list();
    }

    /** Those whose file must be there, oldest first. */
    @Transactional(readOnly = true)
    public List<Segment> kept() {
        return jdbc.sql("select * from sisinfo.audit_segment where purged_at is null order by first_seq")
                .query((row, n) -> segment(row))
                .list();
    }

    /** Those of them that tell about a thing, person or process. */
    @Transactional(readOnly = true)
    public List<Segment> telling(String key) {
        return jdbc.sql("""
                        select s.* from sisinfo.audit_segment s join sisinfo.audit_segment_key k using (month)
                         where k.key = ? and s.purged_at is null order by s.first_seq""").param(key).query((row, n) -> segment(row)).list();
    }

    public void add(Segment it, Set<String> keys, Instant now) {
        jdbc.sql("""
                        insert into sisinfo.audit_segment
                            (month, first_seq, last_seq, first_at, last_at, previous, hash, sha256, sealed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        it.month(),
                        it.firstSeq(),
                        it.lastSeq(),
                        Timestamp.from(it.firstAt()),
                        Timestamp.from(it.lastAt()),
                        it.previous(),
                        it.hash(),
                        it.sha256(),
                        Timestamp.from(now))
                .update();
        jdbc.sql("insert into sisinfo.audit_segment_key (month, key) select ?, unnest(?::text[])")
                .param(it.month())
                .param(keys.toArray(String[]::new))
                .update();
    }

    public void purged(Segment it, Instant now) {
        jdbc.sql("delete from sisinfo.audit_segment_key where month = ?")
                .param(it.month())
                .update();
        jdbc.sql("update sisinfo.audit_segment set purged_at = ? where month = ?")
                .params(Timestamp.from(now), it.month())
                .update();
    }

    private static Segment segment(ResultSet row) throws SQLException {
        return new Segment(
                row.getString("month"),
                row.getLong("first_seq"),
                row.getLong("last_seq"),
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("last_at").toInstant(),
                row.getString("previous"),
                row.getString("hash"),
                row.getString("sha256"));
    }
}
