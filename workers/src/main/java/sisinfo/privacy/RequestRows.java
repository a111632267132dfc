package sisinfo.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import sisinfo.privacy.PrivacyRequest.Kind;
import sisinfo.privacy.PrivacyRequest.Line;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Requests as rows. */
@Repository
class RequestRows {

    private static final String SELECT =
            "select id, person, kind, made_by, made_at, reason, report::text from sisinfo.privacy_request ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RequestRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(PrivacyRequest it) {
        jdbc.sql("""
                insert into sisinfo.privacy_request (id, person, kind, made_by, made_at, reason, report)
                values (:id, :person, :kind, :by, :at, :reason, :report::jsonb)""")
                .param("id", it.id())
                .param("person", it.person())
                .param("kind", it.kind().name())
                .param("by", it.madeBy(), Types.OTHER)
                .param("at", Timestamp.from(it.madeAt()))
                .param("reason", it.reason())
                .param("report", it.kind() == Kind.ERASURE ? json.writeValueAsString(it.report()) : null)
                .update();
    }

    Optional<PrivacyRequest> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query((row, n) -> request(row))
                .optional();
    }

    Optional<PrivacyRequest> erasureOf(UUID person) {
        return jdbc.sql(SELECT + "where person = ? and kind = 'ERASURE'")
                .param(person)
                .query((row, n) -> request(row))
                .optional();
    }

    List<PrivacyRequest> latest(int most) {
        return jdbc.sql(SELECT + "order by made_at desc, id limit ?")
                .param(most)
                .query((row, n) -> request(row))
                .list();
    }

    /** One erasure of a person at a time: the second waits here, and then finds the first one's report. */
    void takeTurn(UUID person) {
        jdbc.sql("select id from sisinfo.app_user where id = ? for update")
                .param(person)
                .query(UUID.class)
                .optional();
    }

    private PrivacyRequest request(ResultSet row) throws SQLException {
        @Nullable String report = row.getString("report");
        return new PrivacyRequest(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                row.getString("reason"),
                report == null ? List.of() : json.readValue(report, new TypeReference<List<Line>>() {}));
    }
}
