package sisinfo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import sisinfo.DomainTest;
import sisinfo.limits.Guesses;
import sisinfo.limits.Limit;
import sisinfo.limits.Limits;

/** While Redis is away every process counts for itself: there is always a limit. */
@DomainTest
class LimitsWithoutRedisTests {

    @Autowired
    Limits limits;

    @Value("${sisinfo.embedded.folder}")
    String folder;

    @Test
    void countsForItself() throws Exception {
        var who = UUID.randomUUID().toString();
        try (var away = Victim.REDIS.away(folder)) {
            for (int i = 0; i < 8; i++) {
                limits.guess(Guesses.ACCOUNT, who);
            }
            assertThat(limits.waitFor(Guesses.ACCOUNT, who)).isPositive();
            for (int i = 0; i < 20; i++) {
                limits.take(Limit.PDF, who);
            }
            assertThat(limits.take(Limit.PDF, who)).isPositive();
        }
    }
}
