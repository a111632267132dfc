package sisinfo.audit;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Published heads as rows of the database: what is here and not in the file was taken out of the file. */
@Component
class HeadRows implements HeadPublisher {

    private final JdbcClient jdbc;

    HeadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void publish(SignedHead head) {
        jdbc.sql("insert into sisinfo.audit_published_head (seq, hash, at, signature) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(head.seq(), head.hash(), Timestamp.from(head.at()), head.signature())
                .update();
    }

    List<SignedHead> all() {
        return jdbc.sql("select seq, hash, at, signature from sisinfo.audit_published_head order by at, seq")
                .query((row, n) -> new SignedHead(
                        row.getLong(1), row.getString(2), row.getTimestamp(3).toInstant(), row.getString(4)))
                .list();
    }
}
