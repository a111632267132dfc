package sisinfo.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a person's rows, of the kinds they may read, together with the title of what each is about. */
@Repository
class NotificationQueries {

    private static final String SELECT = """
            select n.*, s.title from sisinfo.notification n
              left join engine.user_task t on t.key = case when n.subject_kind = 'TASK' then n.subject_id::bigint end
              left join lateral (select title from sisinfo.task_subject
                                  where subject = coalesce(t.subject, n.subject_id) limit 1) s on true
             where n.recipient = :person and n.kind = any(:kinds)
            """;

    private static final TypeReference<Map<String, String>> FIGURES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final NotificationKinds kinds;

    NotificationQueries(JdbcClient jdbc, JsonMapper json, NotificationKinds kinds) {
        this.jdbc = jdbc;
        this.json = json;
        this.kinds = kinds;
    }

    /** Newest first, of before the number. */
    List<NotificationView> before(UUID person, NotificationFilter filter, @Nullable Long seq, int limit) {
        return select(person, SELECT + """
                   and n.in_app and (:kind::text is null or n.kind = :kind) and (not :unread or n.read_at is null)
                   and (:seq::bigint is null or n.seq < :seq) order by n.seq desc limit :limit""")
                .param("kind", filter.kind())
                .param("unread", filter.unreadOnly())
                .param("seq", seq)
                .param("limit", limit)
                .query((row, n) -> view(row))
                .list();
    }

    /** Oldest first, of after the number. */
    List<NotificationView> after(UUID person, long seq, int limit) {
        return select(person, SELECT + " and n.in_app and n.seq > :seq order by n.seq limit :limit")
                .param("seq", seq)
                .param("limit", limit)
                .query((row, n) -> view(row))
                .list();
    }

    /** For letters: whether shown in the application or not. */
    List<NotificationView> of(UUID person, Collection<Long> seqs) {
        return select(person, SELECT + " and n.seq = any(:seqs) order by n.seq")
                .param("seqs", seqs.toArray(Long[]::new))
                .query((row, n) -> view(row))
                .list();
    }

    long unread(UUID person, int most) {
        return select(person, """
                select count(*) from (select from sisinfo.notification n
                  where n.recipient = :person and n.kind = any(:kinds) and n.in_app and n.read_at is null limit :most) n""").param("most", most).query(Long.class).single();
    }

    long newest(UUID person) {
        return jdbc.sql("select coalesce(max(seq), 0) from sisinfo.notification where recipient = ? and in_app")
                .param(person)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec select(UUID person, String sql) {
        var readable = kinds.readableBy(person).stream().map(NotificationKind::id);
        return jdbc.sql(sql).param("person", person).param("kinds", readable.toArray(String[]::new));
    }

    private NotificationView view(ResultSet row) throws SQLException {
        var readAt = row.getTimestamp("read_at");
        return new NotificationView(
                row.getLong("seq"),
                kinds.find(row.getString("kind")).orElseThrow(),
                SubjectKind.valueOf(row.getString("subject_kind")),
                row.getString("subject_id"),
                row.getString("title"),
                json.readValue(row.getString("parameters"), FIGURES),
                row.getTimestamp("created_at").toInstant(),
                readAt == null ? null : readAt.toInstant());
    }
}
