package sisinfo.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.DomainTest;
import sisinfo.access.By;
import sisinfo.access.NotAllowed;
import sisinfo.access.Role;
import sisinfo.identity.Users;

/** Whom an announcement reaches, how often, and who may read and mark it. */
@DomainTest
class NotificationsTests {

    @Autowired
    Announcer announcer;

    @Autowired
    Notifications notifications;

    @Autowired
    NotificationPreferences preferences;

    @Autowired
    NotificationQueries queries;

    @Autowired
    NotificationKinds kinds;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private UUID ana;
    private UUID bia;

    @BeforeEach
    void addPeople() {
        ana = Staff.add(users, Role.TECHNICIAN);
        bia = Staff.add(users, Role.TECHNICIAN);
    }

    @Test
    void tellsNobodyWhatTheyMayNotRead() {
        Map<Role, UUID> people = new EnumMap<>(Role.class);
        var everybody = new ArrayList<UUID>();
        for (Role role : Role.values()) {
            people.put(role, Staff.add(users, role));
            everybody.add(people.get(role));
            everybody.add(Staff.addAbsent(users, jdbc, role));
        }
        assertThat(kinds.all()).hasSizeGreaterThan(8);

        for (var kind : kinds.all()) {
            var event = UUID.randomUUID();
            tell(Announcement.of(kind, event, SubjectKind.NOTHING, null), everybody);
            var mayKnow = people.entrySet().stream()
                    .filter(it -> kind.needs().isFor(it.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            assertThat(told(kind, event)).as(kind.id()).containsExactlyInAnyOrderElementsOf(mayKnow);
        }
    }

    @Test
    void showsNothingOfAKindOneMayNotReadAnyMore() {
        var admin = Staff.add(users, Role.ADMIN);
        tell(Announcement.of(kind("ai-key-refused"), UUID.randomUUID(), SubjectKind.AI_KEYS, null), List.of(admin));
        assertThat(notifications.unread(admin)).isEqualTo(1);

        jdbc.sql("update sisinfo.app_user set role = 'INTERN' where id = ?")
                .param(admin)
                .update();

        assertThat(notifications.unread(admin)).isZero();
        assertThat(notifications.after(admin, 0, 10)).isEmpty();
        assertThat(page(admin)).isEmpty();
    }

    @Test
    void tellsEachPersonOnceHoweverOftenItIsTold() {
        var it = something();

        tell(it, List.of(ana));
        tell(it, List.of(ana, bia));

        assertThat(notifications.unread(ana)).isEqualTo(1);
        assertThat(notifications.unread(bia)).isEqualTo(1);
    }

    @Test
    void letsOnlyItsRecipientReadAndMark() {
        tell(something(), List.of(ana));
        var seq = page(ana).getFirst().seq();

        for (Runnable attempt : List.<Runnable>of(
                () -> notifications.page(ana, NotificationFilter.ALL, null),
                () -> notifications.find(ana, seq),
                () -> notifications.after(ana, 0, 10),
                () -> notifications.markRead(ana, seq),
                () -> notifications.markAllRead(ana, seq),
                () -> preferences.of(ana),
                () -> preferences.save(ana, Map.of(), null))) {
            assertThatThrownBy(() -> asBia(attempt)).isInstanceOf(NotAllowed.class);
        }
        asBia(() -> notifications.markRead(bia, seq));
        assertThat(notifications.unread(ana)).isEqualTo(1);
    }

    @Test
    void marksAllThatWasSeenAndNothingThatCameLater() {
        tell(something(), List.of(ana));
        tell(something(), List.of(ana));
        long seen = notifications.newestNumber(ana);
        tell(something(), List.of(ana));

        assertThat(notifications.markAllRead(ana, seen)).isEqualTo(2);

        assertThat(notifications.unread(ana)).isEqualTo(1);
        assertThat(notifications
                        .page(ana, new NotificationFilter(null, true), null)
                        .notifications())
                .hasSize(1);
    }

    @Test
    void pagesWithoutLeavingAnyOut() {
        for (int i = 0; i < Notifications.PAGE + 3; i++) {
            tell(something(), List.of(ana));
        }
        var first = notifications.page(ana, NotificationFilter.ALL, null);
        tell(something(), List.of(ana));
        var second = notifications.page(ana, NotificationFilter.ALL, first.next());

        assertThat(first.notifications()).hasSize(Notifications.PAGE);
        assertThat(second.notifications()).hasSize(3);
        assertThat(second.next()).isNull();
        assertThat(notifications
                        .page(ana, new NotificationFilter("incident", false), null)
                        .notifications())
                .isEmpty();
    }

    @Test
    void leavesOutWhatAPersonDoesNotWant() {
        By.technician(ana, () -> {
            preferences.save(ana, Map.of("task-for-me", new Wish(false, Wish.Mail.NONE)), null);
            return null;
        });

        tell(something(), List.of(ana, bia));

        assertThat(page(ana)).isEmpty();
        assertThat(page(bia)).hasSize(1);
        assertThat(jdbc.sql("select changes::text from sisinfo.audit_outbox"
                                + " where action = 'NOTIFICATIONS_CHOSEN' and object_id = ?")
                        .param(ana.toString())
                        .query(String.class)
                        .single())
                .contains("task-for-me");
    }

    @Test
    void offersMailSinceSomebodyCanSendIt() {
        assertThat(preferences.offersMail()).isTrue();
        assertThat(preferences.of(ana)).containsKey("task-for-me").doesNotContainKey("ai-key-refused");
    }

    @Test
    void forgetsAfterTheTimeTheyAreKept() {
        tell(something(), List.of(ana));
        tell(something(), List.of(ana));
        tell(something(), List.of(ana));
        var young = page(ana).getFirst().seq();
        jdbc.sql("update sisinfo.notification set created_at = now() - interval '11 days'"
                        + " where recipient = ? and seq <> ?")
                .params(ana, young)
                .update();
        var properties =
                new NotificationProperties(Duration.ofDays(10), 1, Duration.ZERO, Duration.ZERO, Duration.ZERO);

        new Notifications(queries, jdbc, properties, Clock.systemUTC()).forgetOld();

        assertThat(page(ana)).extracting(NotificationView::seq).containsExactly(young);
    }

    private Announcement something() {
        return Announcement.of(kind("task-for-me"), UUID.randomUUID(), SubjectKind.TASK, 1);
    }

    private NotificationKind kind(String id) {
        return kinds.find(id).orElseThrow();
    }

    private void tell(Announcement it, List<UUID> people) {
        transaction.executeWithoutResult(status -> announcer.tell(it, people));
    }

    private List<NotificationView> page(UUID person) {
        return notifications.page(person, NotificationFilter.ALL, null).notifications();
    }

    private List<UUID> told(NotificationKind kind, UUID event) {
        return jdbc.sql("select recipient from sisinfo.notification where event_key = ?")
                .param(kind.id() + ":" + event)
                .query(UUID.class)
                .list();
    }

    private void asBia(Runnable attempt) {
        By.technician(bia, () -> {
            attempt.run();
            return null;
        });
    }
}
