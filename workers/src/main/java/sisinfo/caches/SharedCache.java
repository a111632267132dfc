package sisinfo.caches;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RBucket;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.cache.Cache;
import org.springframework.cache.support.SimpleValueWrapper;
import sisinfo.shared.SharedRedis;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * A cache in Redis, as JSON. Emptying it begins a new generation of keys, so that a value worked out before cannot be
 * put in afterwards. While Redis is away everything is worked out afresh.
 */
final class SharedCache implements Cache {

    private final CacheSpec spec;
    private final JavaType type;
    private final SharedRedis redis;
    private final JsonMapper json;
    private final Counter hits;
    private final Counter misses;
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final AtomicBoolean emptyFirst = new AtomicBoolean();

    SharedCache(CacheSpec spec, SharedRedis redis, JsonMapper json, MeterRegistry meters) {
        this.spec = spec;
        this.type = json.constructType(spec.type());
        this.redis = redis;
        this.json = json;
        this.hits = meters.counter("cache.gets", "cache", spec.name(), "result", "hit");
        this.misses = meters.counter("cache.gets", "cache", spec.name(), "result", "miss");
    }

    CacheView view() {
        return new CacheView(spec.name(), spec.keep(), (long) hits.count(), (long) misses.count());
    }

    @Override
    public String getName() {
        return spec.name();
    }

    @Override
    public Object getNativeCache() {
        return this;
    }

    @Override
    public @Nullable ValueWrapper get(Object key) {
        var generation = generation();
        var found = generation == null ? null : read(name(generation, key));
        (found == null ? misses : hits).increment();
        return found == null ? null : new SimpleValueWrapper(found);
    }

    @Override
    public <T> @Nullable T get(Object key, @Nullable Class<T> wanted) {
        var found = get(key);
        return found == null || wanted == null ? null : wanted.cast(found.get());
    }

    /** Of many who want the same at once one works it out, the others wait for it; so in every process. */
    @Override
    @SuppressWarnings("unchecked") // a cache holds one type
    public <T> @Nullable T get(Object key, Callable<T> loader) {
        synchronized (locks.computeIfAbsent(key.toString(), it -> new Object())) {
            var generation = generation();
            var name = generation == null ? null : name(generation, key);
            var found = name == null ? null : read(name);
            (found == null ? misses : hits).increment();
            if (found != null) {
                return (T) found;
            }
            return load(key, name, loader);
        }
    }

    @Override
    public void put(Object key, @Nullable Object value) {
        var generation = generation();
        if (generation != null) {
            write(name(generation, key), value);
        }
    }

    @Override
    public void evict(Object key) {
        clear();
    }

    /** What cannot be emptied now is emptied before it is read again. */
    @Override
    public void clear() {
        var done = redis.<Long>ask(
                client -> client.getAtomicLong(prefix() + ":generation").incrementAndGet());
        emptyFirst.set(done.isEmpty());
    }

    private <T> T load(Object key, @Nullable String name, Callable<T> loader) {
        try {
            T value = loader.call();
            if (name != null) {
                write(name, value);
            }
            return value;
        } catch (Exception e) {
            throw new ValueRetrievalException(key, loader, e);
        }
    }

    /** Null while Redis is away. */
    private @Nullable Long generation() {
        if (emptyFirst.get()) {
            clear();
        }
        return emptyFirst.get()
                ? null
                : redis.<Long>ask(client ->
                                client.getAtomicLong(prefix() + ":generation").get())
                        .map(SharedRedis.Answer::value)
                        .orElse(null);
    }

    private @Nullable Object read(String name) {
        var text = redis.<String>ask(client -> bucket(client, name).get());
        try {
            var value = text.isPresent() ? text.get().value() : null;
            return value == null ? null : json.readValue(value, type);
        } catch (JacksonException ofAnotherVersion) {
            return null;
        }
    }

    private void write(String name, @Nullable Object value) {
        if (value != null) {
            redis.<Boolean>ask(client -> {
                bucket(client, name).set(json.writeValueAsString(value), spec.keep());
                return true;
            });
        }
    }

    private static RBucket<String> bucket(RedissonClient client, String name) {
        return client.getBucket(name, StringCodec.INSTANCE);
    }

    private String name(long generation, Object key) {
        return prefix() + ":" + generation + ":" + key;
    }

    private String prefix() {
        return "sisinfo:cache:" + spec.name() + ":v" + spec.version();
    }
}
