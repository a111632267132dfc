package sisinfo.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Acting;
import sisinfo.access.Needs;
import sisinfo.access.Permission;

/** What a person was told: read by that person alone. */
@Service
@Needs(Permission.NOTIFICATION_READ)
@EnableConfigurationProperties(NotificationProperties.class)
public class Notifications {

    public static final int PAGE = 25;
    public static final int COUNT_LIMIT = 100;

    private final NotificationQueries queries;
    private final JdbcClient jdbc;
    private final NotificationProperties properties;
    private final Clock clock;

    Notifications(NotificationQueries queries, JdbcClient jdbc, NotificationProperties properties, Clock clock) {
        this.queries = queries;
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param before the number the page before ended with; null for the newest */
    public NotificationPage page(UUID person, NotificationFilter filter, @Nullable Long before) {
        Acting.checkOwn(person);
        var found = queries.before(person, filter, before, PAGE + 1);
        return found.size() <= PAGE
                ? new NotificationPage(found, null)
                : new NotificationPage(
                        found.subList(0, PAGE), found.get(PAGE - 1).seq());
    }

    public List<NotificationView> newest(UUID person, int most) {
        Acting.checkOwn(person);
        return queries.before(person, NotificationFilter.ALL, null, most);
    }

    public Optional<NotificationView> find(UUID person, long seq) {
        Acting.checkOwn(person);
        return queries.of(person, List.of(seq)).stream().findFirst();
    }

    /** What came after the number, oldest first. */
    public List<NotificationView> after(UUID person, long seq, int most) {
        Acting.checkOwn(person);
        return queries.after(person, seq, most);
    }

    /** The number of the newest, read or not; 0 when there is none. */
    public long newestNumber(UUID person) {
        Acting.checkOwn(person);
        return queries.newest(person);
    }

    /** Never counts further than the limit. */
    public long unread(UUID person) {
        Acting.checkOwn(person);
        return queries.unread(person, COUNT_LIMIT);
    }

    /** Safe to repeat: what was read stays read when it was. */
    @Transactional
    public void markRead(UUID person, long seq) {
        Acting.checkOwn(person);
        jdbc.sql("update sisinfo.notification set read_at = ? where recipient = ? and seq = ? and read_at is null")
                .params(Timestamp.from(clock.instant()), person, seq)
                .update();
    }

    /** Only what the person has seen: what came after the number stays unread. */
    @Transactional
    public int markAllRead(UUID person, long upTo) {
        Acting.checkOwn(person);
        return jdbc.sql(
                        "update sisinfo.notification set read_at = ? where recipient = ? and seq <= ? and read_at is null")
                .params(Timestamp.from(clock.instant()), person, upTo)
                .update();
    }

    /** Deletes what is older than is kept, in batches. Safe to repeat, and for two at once. Answers how many. */
    @Needs(Permission.PROCESS_STEP)
    public int forgetOld() {
        var limit = Timestamp.from(clock.instant().minus(properties.retention()));
        int all = 0;
        int some;
        do {
            some = jdbc.sql("delete from sisinfo.notification where seq in (select seq from sisinfo.notification"
                            + " where created_at < ? order by created_at limit ? for update skip locked)")
                    .params(limit, properties.batch())
                    .update();
            all += some;
        } while (some > 0);
        return all;
    }
}
