package sisinfo.audit;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** When the trail was looked at, and what was found. */
@Repository
@Transactional
class Verifications {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Verifications(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void add(Verification it) {
        jdbc.sql("""
                        insert into sisinfo.audit_verification (id, at, events, head, millis, findings)
                        values (?, ?, ?, ?, ?, ?::jsonb)""")
                .params(
                        UUID.randomUUID(),
                        Timestamp.from(it.at()),
                        it.events(),
                        it.head(),
                        it.millis(),
                        json.writeValueAsString(it.findings()))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Verification> latest() {
        return jdbc.sql("select * from sisinfo.audit_verification order by at desc limit 1")
                .query((row, n) -> new Verification(
                        row.getTimestamp("at").toInstant(),
                        row.getLong("events"),
                        row.getLong("head"),
                        row.getLong("millis"),
                        json.readValue(row.getString("findings"), FINDINGS)))
                .optional();
    }
}
