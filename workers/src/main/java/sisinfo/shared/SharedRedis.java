package sisinfo.shared;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RedissonClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The way to Redis for whatever can also do without: once away it is left alone for a moment, and said once. */
@Component
public class SharedRedis {

    private static final Logger log = LoggerFactory.getLogger(SharedRedis.class);
    private static final long PAUSE = Duration.ofSeconds(2).toNanos();
    private static final long WELL = 0;

    private final ObjectProvider<RedissonClient> redis;
    private final AtomicLong awaySince = new AtomicLong(WELL);

    SharedRedis(ObjectProvider<RedissonClient> redis) {
        this.redis = redis;
    }

    /**
     * What Redis said.
     *
     * @param value null where Redis knows of nothing
     */
    public record Answer<T>(@Nullable T value) {}

    /** Empty while Redis is away. */
    public <T> Optional<Answer<T>> ask(Function<RedissonClient, @Nullable T> question) {
        if (rests()) {
            return Optional.empty();
        }
        try {
            var answer = new Answer<T>(question.apply(redis.getObject()));
            back();
            return Optional.of(answer);
        } catch (RuntimeException e) {
            away(e);
            return Optional.empty();
        }
    }

    /** One caller at a time looks whether it is back: the others need not wait for that. */
    private boolean rests() {
        long since = awaySince.get();
        long now = System.nanoTime();
        return since != WELL && (now - since < PAUSE || !awaySince.compareAndSet(since, now));
    }

    private void away(RuntimeException e) {
        if (awaySince.getAndSet(System.nanoTime()) == WELL) {
            log.warn("Redis is away: {}", e.toString());
        }
    }

    private void back() {
        if (awaySince.get() != WELL && awaySince.getAndSet(WELL) != WELL) {
            log.info("Redis is back");
        }
    }
}
