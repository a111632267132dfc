package sisinfo.reading.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import sisinfo.DomainTest;
import sisinfo.reading.AiKeyRefused;
import sisinfo.reading.AiKeysEmpty;

@DomainTest
@RecordApplicationEvents
class KeyPoolTests {

    /** 21:30 in São Paulo, 16:30 at the provider: its day ends at 08:00 UTC. */
    private static final Instant NOW = Instant.now()
            .plus(Duration.ofDays(1))
            .truncatedTo(java.time.temporal.ChronoUnit.DAYS)
            .plus(Duration.ofMinutes(30));

    @Autowired
    KeyStates states;

    @Autowired
    ObjectProvider<RedissonClient> redis;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private KeyPool pool;

    @BeforeEach
    void startFresh() {
        jdbc.sql("delete from sisinfo.ai_key").update();
        jdbc.sql("delete from sisinfo.ai_project").update();
        redis.getObject().getKeys().deleteByPattern("sisinfo:ai:*");
        pool = poolAt(NOW);
        pool.configure();
    }

    @Test
    void restsAProjectWithAllItsKeysUntilItsMinuteEnds() {
        pool.usedUpForNow(keyOf("first"), Duration.ofSeconds(26), "PerMinute");

        assertThat(pool.reserve()).isEqualTo(new Reservation.Available("second"));
        assertThat(pool.keyOf("first")).isEmpty();
        assertThat(poolAt(NOW.plusSeconds(28)).reserve()).isEqualTo(new Reservation.Available("first"));
    }

    @Test
    void restsAProjectUntilMidnightAtTheProvider() {
        pool.usedUpForToday(keyOf("first"), "PerDay");
        pool.usedUpForNow(keyOf("second"), Duration.ofSeconds(10), "PerMinute");

        assertThat(pool.reserve()).isEqualTo(new Reservation.Exhausted(NOW.plusSeconds(11)));
        pool.usedUpForToday(new AiKey("second", "second-1"), "PerDay");
        var expected = NOW.atZone(java.time.ZoneId.of("America/Los_Angeles"))
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(java.time.ZoneId.of("America/Los_Angeles"))
                .toInstant();
        assertThat(pool.reserve()).isEqualTo(new Reservation.Exhausted(expected));
        assertThat(poolAt(expected).reserve()).isEqualTo(new Reservation.Available("first"));
    }

    @Test
    void doesNotShortenADaysRestByAMinutes() {
        var key = keyOf("first");
        pool.usedUpForToday(key, "PerDay");
        pool.usedUpForNow(key, Duration.ofSeconds(5), "PerMinute");

        assertThat(pool.reserve()).isEqualTo(new Reservation.Available("second"));
        assertThat(poolAt(NOW.plusSeconds(60)).reserve()).isEqualTo(new Reservation.Available("second"));
    }

    @Test
    void buriesARefusedKeyAlone() {
        pool.refused(keyOf("first"), "API_KEY_INVALID");

        assertThat(pool.reserve()).isEqualTo(new Reservation.Available("first"));
        assertThat(keyOf("first").secret()).isEqualTo("first-2");
        pool.refused(keyOf("first"), "API_KEY_INVALID");
        pool.refused(keyOf("second"), "API_KEY_INVALID");
        assertThat(pool.reserve()).isEqualTo(new Reservation.None());
        assertThat(poolAt(NOW.plus(Duration.ofDays(3))).reserve()).isEqualTo(new Reservation.None());
    }

    @Test
    void announcesRefusedKeysAndAPoolThatStaysEmptyForLong() {
        pool.usedUpForToday(keyOf("first"), "PerDay");
        pool.usedUpForNow(keyOf("second"), Duration.ofSeconds(10), "PerMinute");
        assertThat(events.stream(AiKeysEmpty.class)).isEmpty();

        var last = new AiKey("second", "second-1");
        pool.usedUpForToday(last, "PerDay");
        assertThat(events.stream(AiKeysEmpty.class))
                .singleElement()
                .satisfies(it -> assertThat(it.until()).isNotNull());

        pool.refused(last, "API_KEY_INVALID");
        pool.refused(last, "API_KEY_INVALID");
        assertThat(events.stream(AiKeyRefused.class)).hasSize(1);
    }

    @Test
    void remembersAfterRedisForgot() {
        pool.usedUpForToday(keyOf("first"), "PerDay");
        redis.getObject().getKeys().deleteByPattern("sisinfo:ai:*");

        assertThat(pool.reserve()).isEqualTo(new Reservation.Available("second"));
    }

    @Test
    void showsKeysMaskedAndCounted() {
        pool.succeeded(keyOf("first"));
        pool.failed(keyOf("first"));

        assertThat(pool.views()).hasSize(3);
        assertThat(pool.views()).noneSatisfy(it -> assertThat(it.masked()).contains("first-1"));
        assertThat(pool.views()).anySatisfy(it -> {
            assertThat(it.calls()).isEqualTo(2);
            assertThat(it.failures()).isEqualTo(1);
        });
    }

    private AiKey keyOf(String project) {
        return pool.keyOf(project).orElseThrow();
    }

    private KeyPool poolAt(Instant instant) {
        var clock = Clock.fixed(instant, ZoneOffset.UTC);
        var keys = new LinkedHashMap<String, List<String>>();
        keys.put("first", List.of("first-1", "first-2"));
        keys.put("second", List.of("second-1"));
        return new KeyPool(new KeyPoolProperties(keys), states, new ParkedProjects(redis, states, clock), clock);
    }
}
