package sisinfo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.DomainTest;
import sisinfo.reading.keys.KeyPool;
import sisinfo.reading.keys.Reservation;

/** The key pool answers from PostgreSQL while Redis is away, and what it learns then is known afterwards. */
@DomainTest
class KeyPoolWithoutRedisTests {

    @Autowired
    KeyPool pool;

    @Autowired
    JdbcClient jdbc;

    @Value("${sisinfo.embedded.folder}")
    String folder;

    @AfterEach
    void endTheRest() {
        jdbc.sql("update sisinfo.ai_project set parked_until = null").update();
    }

    @Test
    void restsAProjectAndOffersTheNext() throws Exception {
        try (var away = Victim.REDIS.away(folder)) {
            assertThat(pool.reserve()).isEqualTo(new Reservation.Available("first"));
            pool.usedUpForNow(pool.keyOf("first").orElseThrow(), Duration.ofMinutes(5), "PerMinute");
            assertThat(pool.reserve()).isEqualTo(new Reservation.Available("second"));
        }
        assertThat(pool.reserve()).isEqualTo(new Reservation.Available("second"));
    }
}
