package sisinfo.reading.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.LongCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Which projects rest, seen by every process at once through Redis; PostgreSQL is the truth and answers alone while
 * Redis is away.
 */
@Component
class ParkedProjects {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedProjects.class);

    private final ObjectProvider<RedissonClient> redis;
    private final KeyStates states;
    private final Clock clock;

    ParkedProjects(ObjectProvider<RedissonClient> redis, KeyStates states, Clock clock) {
        this.redis = redis;
        this.states = states;
        this.clock = clock;
    }

    void park(String project, Instant until, String quota) {
        states.park(project, until, quota);
        var longest = states.parkedUntil(project);
        remember(project, longest == null ? until : longest);
    }

    /** Null when the project may be used now. */
    @Nullable
    Instant until(String project) {
        var now = clock.instant();
        var shared = recall(project);
        var until = shared != null ? shared : states.parkedUntil(project);
        return until != null && until.isAfter(now) ? until : null;
    }

    private void remember(String project, Instant until) {
        try {
            var rest = Duration.between(clock.instant(), until);
            if (rest.isPositive()) {
                redis.getObject()
                        .<Long>getBucket(key(project), LongCodec.INSTANCE)
                        .set(until.toEpochMilli(), rest);
            }
        } catch (RuntimeException e) {
            LOG.debug("Redis is away: {}", e.toString());
        }
    }

    private @Nullable Instant recall(String project) {
        try {
            var millis = redis.getObject()
                    .<Long>getBucket(key(project), LongCodec.INSTANCE)
                    .get();
            return millis == null ? null : Instant.ofEpochMilli(millis);
        } catch (RuntimeException e) {
            LOG.debug("Redis is away: {}", e.toString());
            return null;
        }
    }

    private static String key(String project) {
        return "sisinfo:ai:parked:" + project;
    }
}
