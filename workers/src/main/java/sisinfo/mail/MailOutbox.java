package sisinfo.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters as rows. What is finished loses its text: a one-time link must not lie about. */
@Component
class MailOutbox {

    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    MailOutbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A letter somebody has taken on to send. */
    record Claimed(
            UUID id,
            String recipient,
            String subject,
            String bodyText,
            String bodyHtml,
            Instant usefulUntil,
            int attempts) {}

    UUID add(Letter letter, MailTemplates.Written written) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into sisinfo.mail (id, kind, recipient, subject, body_text, body_html, state, attempts,"
                        + " created_at, useful_until) values (?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)")
                .params(id, letter.kind(), letter.to(), written.subject(), written.text(), written.html())
                .params(at(clock.instant()), at(clock.instant().plus(letter.useful())))
                .update();
        return id;
    }

    /** Empty when it is finished, or somebody else is at it. */
    @Transactional
    public Optional<Claimed> claim(UUID id) {
        Instant now = clock.instant();
        return jdbc.sql("update sisinfo.mail set attempts = attempts + 1, claimed_until = :until"
                        + " where id = :id and state = 'WAITING' and (claimed_until is null or claimed_until < :now)"
                        + " returning id, recipient, subject, body_text, body_html, useful_until, attempts")
                .param("until", at(now.plus(CLAIM)))
                .param("id", id)
                .param("now", at(now))
                .query((row, n) -> new Claimed(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant(),
                        row.getInt(7)))
                .optional();
    }

    @Transactional
    public void finish(UUID id, MailState state, @Nullable String problem) {
        jdbc.sql("update sisinfo.mail set state = :state, problem = :problem, finished_at = :now,"
                        + " claimed_until = null, body_text = null, body_html = null where id = :id")
                .param("state", state.name())
                .param("problem", problem)
                .param("now", at(clock.instant()))
                .param("id", id)
                .update();
    }

    @Transactional
    public void tryAgain(UUID id, String problem) {
        jdbc.sql("update sisinfo.mail set problem = ?, claimed_until = null where id = ?")
                .params(problem, id)
                .update();
    }

    /** Those whose job was lost between the commit and the queue. */
    @Transactional(readOnly = true)
    public List<UUID> forgotten() {
        Instant now = clock.instant();
        return jdbc.sql("select id from sisinfo.mail where state = 'WAITING' and attempts = 0 and created_at < ?"
                        + " and queued_at < ? order by created_at limit 100")
                .params(at(now.minusSeconds(60)), at(now.minusSeconds(60)))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    @Transactional
    public void queued(UUID id) {
        jdbc.sql("update sisinfo.mail set queued_at = ? where id = ?")
                .params(at(clock.instant()), id)
                .update();
    }

    @Transactional(readOnly = true)
    public List<MailView> latest(int count) {
        return jdbc.sql("select id, kind, recipient, subject, state, attempts, created_at, finished_at, problem"
                        + " from sisinfo.mail order by created_at desc, id limit ?")
                .param(count)
                .query((row, n) -> view(row))
                .list();
    }

    /** Also what still waits: there is nobody to read it. */
    @Transactional
    public List<UUID> removeTo(String address) {
        return jdbc.sql("delete from sisinfo.mail where lower(recipient) = lower(?) returning id")
                .param(address)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    @Transactional
    public List<UUID> removeFinishedBefore(Instant moment) {
        return jdbc.sql("delete from sisinfo.mail where finished_at < ? returning id")
                .param(at(moment))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private static MailView view(ResultSet row) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new MailView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("recipient"),
                row.getString("subject"),
                MailState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("problem"));
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }
}
