package sisinfo.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.DomainTest;
import sisinfo.access.Role;
import sisinfo.identity.Users;
import sisinfo.notification.NotificationMail.Letter;
import sisinfo.shared.TimeConfiguration;

/** Letters leave when they are due: one each, or one digest, and again when they could not be taken. */
@DomainTest
class MailDeliveryTests {

    /** Ten in the evening in São Paulo. */
    private static final Instant EVENING = Instant.parse("2026-11-25T01:00:00Z");

    private static final Instant MORNING = Instant.parse("2026-11-25T10:00:00Z");

    @Autowired
    Recipients recipients;

    @Autowired
    NotificationRows rows;

    @Autowired
    PreferenceRows preferences;

    @Autowired
    NotificationQueries queries;

    @Autowired
    NotificationPreferences choices;

    @Autowired
    NotificationKinds kinds;

    @Autowired
    NewsTopic news;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final List<Letter> letters = new ArrayList<>();
    private boolean refusing;
    private UUID ana;

    @BeforeEach
    void addAna() {
        ana = Staff.add(users, Role.TECHNICIAN);
    }

    @Test
    void writesOneLetterForEachThingWantedAtOnce() {
        wish(new Wish(true, Wish.Mail.NOW), null);
        tell();
        tell();

        deliver(EVENING);
        deliver(EVENING);

        assertThat(letters).hasSize(2).allSatisfy(it -> {
            assertThat(it.digest()).isFalse();
            assertThat(it.notifications()).hasSize(1);
        });
    }

    @Test
    void gathersADigestAndLeavesOutWhatWasRead() {
        wish(new Wish(true, Wish.Mail.DIGEST), null);
        tell();
        tell();
        tell();
        jdbc.sql("update sisinfo.notification set read_at = now() where seq ="
                        + " (select min(seq) from sisinfo.notification where recipient = ?)")
                .param(ana)
                .update();

        deliver(EVENING);
        assertThat(letters).isEmpty();
        deliver(MORNING);

        assertThat(letters).singleElement().satisfies(it -> {
            assertThat(it.digest()).isTrue();
            assertThat(it.notifications()).hasSize(2);
        });
    }

    @Test
    void writesAlsoWhatIsNotWantedInTheApplication() {
        wish(new Wish(false, Wish.Mail.NOW), null);
        tell();

        deliver(EVENING);

        assertThat(letters).hasSize(1);
        assertThat(queries.before(ana, NotificationFilter.ALL, null, 10)).isEmpty();
        assertThat(queries.unread(ana, 10)).isZero();
    }

    @Test
    void keepsQuiet() {
        wish(new Wish(true, Wish.Mail.NOW), new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0)));
        tell();

        deliver(MORNING.minusSeconds(1));
        assertThat(letters).isEmpty();
        deliver(MORNING);
        assertThat(letters).hasSize(1);
    }

    @Test
    void triesAgainWhatCouldNotBeTaken() {
        wish(new Wish(true, Wish.Mail.NOW), null);
        tell();

        refusing = true;
        deliver(EVENING);
        refusing = false;
        deliver(EVENING.plusSeconds(60));
        assertThat(letters).isEmpty();
        deliver(EVENING.plusSeconds(600));
        assertThat(letters).hasSize(1);
    }

    private void wish(Wish wish, @org.jspecify.annotations.Nullable QuietHours quiet) {
        choices.save(ana, Map.of("task-for-me", wish), quiet);
    }

    private void tell() {
        var clock = clockAt(EVENING);
        var queue = new QueuedLetters(carrier(), preferences, jdbc, clock);
        var announcer = new Announcer(recipients, rows, preferences, queue, news);
        var kind = kinds.find("task-for-me").orElseThrow();
        var it = Announcement.of(kind, UUID.randomUUID(), SubjectKind.TASK, 1);
        transaction.executeWithoutResult(status -> announcer.tell(it, List.of(ana)));
    }

    private void deliver(Instant now) {
        new MailDelivery(carrier(), queries, jdbc, transaction, clockAt(now)).deliver();
    }

    private ObjectProvider<NotificationMail> carrier() {
        NotificationMail mail = letter -> {
            if (refusing) {
                throw new IllegalStateException("The carrier is away");
            }
            if (letter.recipient().equals(ana)) {
                letters.add(letter);
            }
        };
        return new StaticListableBeanFactory(Map.of("mail", mail)).getBeanProvider(NotificationMail.class);
    }

    private static Clock clockAt(Instant now) {
        return Clock.fixed(now, TimeConfiguration.ZONE);
    }
}
