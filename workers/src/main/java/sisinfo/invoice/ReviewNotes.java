package sisinfo.invoice;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes people leave beside a review. */
@Repository
class ReviewNotes {

    private static final Duration SAME_CLICK = Duration.ofSeconds(30);

    private final JdbcClient jdbc;

    ReviewNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the same person has just written the same: a second click is no second note. */
    boolean add(UUID intakeId, UUID author, @Nullable UUID addressee, String text, Instant now) {
        return jdbc.sql("""
                        insert into sisinfo.review_note (id, intake_id, author, addressee, text, written_at)
                        select :id, :intake, :author, :addressee, :text, :now
                         where not exists (
                             select from sisinfo.review_note
                              where intake_id = :intake and author = :author and text = :text
                                and addressee is not distinct from :addressee and written_at > :recently)
                        """)
                        .param("id", UUID.randomUUID())
                        .param("intake", intakeId)
                        .param("author", author)
                        .param("addressee", addressee, Types.OTHER)
                        .param("text", text)
                        .param("now", Timestamp.from(now))
                        .param("recently", Timestamp.from(now.minus(SAME_CLICK)))
                        .update()
                == 1;
    }

    List<ReviewNote> of(UUID intakeId) {
        return jdbc.sql("select id, author, addressee, text, written_at from sisinfo.review_note"
                        + " where intake_id = ? order by written_at")
                .param(intakeId)
                .query((row, n) -> new ReviewNote(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }
}
