package sisinfo.notification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands on the letters that are due: single ones, and one digest a person; two processes never take the same. */
@Component
class MailDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
    private static final int MOST = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ObjectProvider<NotificationMail> mail;
    private final NotificationQueries queries;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailDelivery(
            ObjectProvider<NotificationMail> mail,
            NotificationQueries queries,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.mail = mail;
        this.queries = queries;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${sisinfo.notification.mail-interval:30s}")
    void deliver() {
        var carrier = mail.getIfAvailable();
        if (carrier != null) {
            due().stream()
                    .collect(groupingBy(Due::letter, mapping(Due::seq, toList())))
                    .forEach((letter, seqs) -> hand(carrier, letter, seqs));
        }
    }

    private void hand(NotificationMail carrier, Addressed letter, List<Long> seqs) {
        try {
            transaction.executeWithoutResult(status -> send(carrier, letter, taken(seqs)));
        } catch (RuntimeException notNow) {
            LOG.warn("A letter to {} waits: {}", letter.person(), notNow.toString());
            mark("due_at", clock.instant().plus(PATIENCE), seqs);
        }
    }

    /** A digest leaves out what was read meanwhile. */
    private void send(NotificationMail carrier, Addressed letter, List<Long> seqs) {
        var content = queries.of(letter.person(), seqs).stream()
                .filter(it -> !letter.digest() || !it.isRead())
                .toList();
        mark("sent_at", clock.instant(), seqs);
        if (!content.isEmpty()) {
            carrier.send(new NotificationMail.Letter(letter.person(), letter.digest(), content));
        }
    }

    private void mark(String column, Instant time, List<Long> seqs) {
        jdbc.sql("update sisinfo.notification_mail set " + column
                        + " = :time where notification = any(:seqs) and sent_at is null")
                .param("time", Timestamp.from(time))
                .param("seqs", seqs.toArray(Long[]::new))
                .update();
    }

    private List<Long> taken(List<Long> seqs) {
        return jdbc.sql("select notification from sisinfo.notification_mail"
                        + " where notification = any(:seqs) and sent_at is null for update skip locked")
                .param("seqs", seqs.toArray(Long[]::new))
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private List<Due> due() {
        return jdbc.sql("""
                select m.notification, n.recipient, m.digest
                  from sisinfo.notification_mail m join sisinfo.notification n on n.seq = m.notification
                 where m.sent_at is null and m.due_at <= ? order by m.due_at limit ?""")
                .params(Timestamp.from(clock.instant()), MOST)
                .query((row, n) -> {
                    boolean digest = row.getBoolean(3);
                    var single = digest ? 0 : row.getLong(1);
                    return new Due(row.getLong(1), new Addressed(row.getObject(2, UUID.class), digest, single));
                })
                .list();
    }

    private record Due(long seq, Addressed letter) {}

    /** @param single what keeps letters that are no digest apart */
    private record Addressed(UUID person, boolean digest, long single) {}
}
