package sisinfo.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.InvalidClassException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.KilledPart;
import sisinfo.RunningApplication;

@RunningApplication
class SessionStoreTests {

    private static final Duration TIMEOUT = Duration.ofMinutes(30);

    @Autowired
    SessionRows rows;

    @Autowired
    SessionCopies copies;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private final Instant start = Instant.now();

    @Test
    void goesOnInAnotherWebServer() {
        var id = begun("red");

        assertThat(colour(after(0), id)).isEqualTo("red");
    }

    @Test
    void slidesInRedisAndWritesItsRowEachMinuteAtMost() {
        var id = begun("red");

        visit(after(20), id);
        assertThat(seenByRow(id)).as("less than a minute").isEqualTo(rounded(0));
        visit(after(70), id);
        assertThat(seenByRow(id)).isEqualTo(rounded(70));
        visit(after(70 + 29 * 60), id);
        assertThat(colour(after(70 + 58 * 60), id)).isEqualTo("red");
    }

    @Test
    void endsAfterHalfAnHourOfSilence() {
        var id = begun("red");

        assertThat(after(31 * 60).findById(id)).isNull();
        assertThat(after(0).findById(id)).as("it does not come back").isNull();
    }

    @Test
    void endsAfterTwelveHoursInAnyCase() {
        var id = begun("red");
        for (int minutes = 29; minutes < 12 * 60; minutes += 29) {
            visit(after(minutes * 60), id);
        }

        assertThat(after(12 * 60 * 60).findById(id)).isNull();
    }

    @Test
    void refusesTypesWeDidNotPutIn() {
        var content = new SessionContent(
                1, start, start, SessionContent.write(Map.of("it", new javax.swing.event.EventListenerList())));

        assertThatThrownBy(content::read).hasRootCauseInstanceOf(InvalidClassException.class);
    }

    @Test
    void staysEndedWhateverRedisSays() {
        var id = begun("red");
        rows.delete(SessionKey.of(id));

        assertThat(copies.find(SessionKey.of(id))).isPresent();
        assertThat(after(0).findById(id)).isNull();
    }

    @Test
    void doesNotComeBackWhenARequestEndsAfterIt() {
        var id = begun("red");
        var store = after(0);
        var late = store.findById(id);
        store.deleteById(id);
        late.setAttribute("colour", "blue");
        store.save(late);

        assertThat(after(0).findById(id)).isNull();
    }

    @Test
    void keepsWhatTwoRequestsChangedAtOnce() {
        var id = begun("red");
        var one = after(0).findById(id);
        var other = after(0).findById(id);
        one.setAttribute("colour", "blue");
        other.setAttribute("size", "big");
        after(0).save(one);
        after(0).save(other);

        assertThat(after(0).findById(id).getAttributeNames()).contains("colour", "size");
        assertThat(colour(after(0), id)).isEqualTo("blue");
    }

    @Test
    void leavesTheOldNameWorthless() {
        var id = begun("red");
        var session = after(0).findById(id);
        var renamed = session.changeSessionId();
        after(0).save(session);

        assertThat(after(0).findById(id)).isNull();
        assertThat(colour(after(0), renamed)).isEqualTo("red");
    }

    @Test
    void goesOnWhileRedisIsAwayAndRemembersThatWhenItIsBack() {
        var id = begun("red");
        try (var away = new KilledPart("target/pages-data", "redis")) {
            var session = after(1).findById(id);
            assertThat(session).isNotNull();
            session.setAttribute("colour", "blue");
            after(1).save(session);
            assertThat(colour(after(2), id)).isEqualTo("blue");
        }

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(colour(after(3), id)).isEqualTo("blue");
            assertThat(copies.find(SessionKey.of(id)))
                    .hasValueSatisfying(copy -> assertThat(copy.version()).isEqualTo(2));
        });
    }

    private String begun(String colour) {
        var store = after(0);
        var session = store.createSession();
        session.setAttribute("colour", colour);
        store.save(session);
        return session.getId();
    }

    private void visit(SessionStore store, String id) {
        var session = store.findById(id);
        assertThat(session).isNotNull();
        session.setLastAccessedTime(store.createSession().getCreationTime());
        store.save(session);
    }

    private static String colour(SessionStore store, String id) {
        var session = store.findById(id);
        assertThat(session).isNotNull();
        return session.getAttribute("colour");
    }

    /** As another web server would have it, so many seconds later. */
    private SessionStore after(int seconds) {
        var clock = Clock.fixed(start.plusSeconds(seconds), ZoneOffset.UTC);
        return new SessionStore(rows, copies, new TransactionTemplate(transactions), TIMEOUT, clock);
    }

    private long seenByRow(String id) {
        return jdbc.sql("select seen_at from sisinfo.web_session where key = ?")
                .param(SessionKey.of(id).bytes())
                .query((row, n) -> row.getTimestamp(1).toInstant().toEpochMilli())
                .single();
    }

    private long rounded(int seconds) {
        return start.plusSeconds(seconds).toEpochMilli();
    }
}
