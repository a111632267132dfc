package sisinfo.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RScript;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import sisinfo.shared.SharedRedis;

/**
 * Keeps the tallies in Redis, where every process counts on the same ones; while Redis is away each process counts for
 * itself. A change is made here and put in place only if nobody was quicker.
 */
@Component
class Tallies {

    private static final int TRIES = 40;

    private static final String SWAP = """
            local now = redis.call('get', KEYS[1])
            if (now or '') ~= ARGV[1] then return 0 end
            redis.call('set', KEYS[1], ARGV[2], 'px', ARGV[3])
            return 1""";

    private final SharedRedis redis;
    private final Map<String, Kept> here = new ConcurrentHashMap<>();

    Tallies(SharedRedis redis) {
        this.redis = redis;
    }

    private record Kept(String text, Instant until) {}

    /** Gives what stood there before the change. */
    Tally change(String key, Instant now, Duration keep, UnaryOperator<Tally> step) {
        var shared = redis.<Tally>ask(client -> changeThere(client, name(key), now, keep, step));
        var before = shared.isPresent() ? shared.get().value() : null;
        return before != null ? before : changeHere(key, now, keep, step);
    }

    Tally look(String key, Instant now) {
        var shared = redis.<String>ask(client ->
                client.<String>getBucket(name(key), StringCodec.INSTANCE).get());
        var kept = here.get(key);
        return Tally.read(shared.isPresent() ? shared.get().value() : kept == null ? null : kept.text(), now);
    }

    void forget(String key) {
        here.remove(key);
        redis.ask(client -> client.getBucket(name(key), StringCodec.INSTANCE).delete());
    }

    @Scheduled(fixedDelay = 60_000)
    void forgetOld() {
        var now = Instant.now();
        here.values().removeIf(kept -> kept.until().isBefore(now));
    }

    /** Null when others were quicker again and again: then it counts here at least. */
    private static @Nullable Tally changeThere(
            RedissonClient client, String name, Instant now, Duration keep, UnaryOperator<Tally> step) {
        var bucket = client.<String>getBucket(name, StringCodec.INSTANCE);
        var script = client.getScript(StringCodec.INSTANCE);
        for (int i = 0; i < TRIES; i++) {
            var text = bucket.get();
            var before = Tally.read(text, now);
            var after = step.apply(before);
            Long swapped = after.equals(before)
                    ? Long.valueOf(1)
                    : script.eval(
                            RScript.Mode.READ_WRITE,
                            SWAP,
                            RScript.ReturnType.LONG,
                            List.of(name),
                            text == null ? "" : text,
                            after.text(),
                            String.valueOf(keep.toMillis()));
            if (Long.valueOf(1).equals(swapped)) {
                return before;
            }
        }
        return null;
    }

    private Tally changeHere(String key, Instant now, Duration keep, UnaryOperator<Tally> step) {
        var found = new Tally[1];
        here.compute(key, (same, kept) -> {
            found[0] = Tally.read(kept == null ? null : kept.text(), now);
            return new Kept(step.apply(found[0]).text(), Instant.now().plus(keep));
        });
        return found[0];
    }

    private static String name(String key) {
        return "sisinfo:limit:v1:" + key;
    }
}
