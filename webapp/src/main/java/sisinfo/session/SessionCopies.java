package sisinfo.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redisson.api.BatchOptions;
import org.redisson.api.RBatch;
import org.redisson.client.codec.StringCodec;
import org.springframework.stereotype.Component;
import sisinfo.shared.SharedRedis;

/** Sessions in Redis: there with every request, gone by themselves; while Redis is away there are none. */
@Component
class SessionCopies {

    private static final String VERSION = "version";
    private static final String CREATED = "created";
    private static final String SEEN = "seen";
    private static final String CONTENT = "content";

    private final SharedRedis redis;

    SessionCopies(SharedRedis redis) {
        this.redis = redis;
    }

    Optional<SessionContent> find(SessionKey key) {
        return redis.<Map<String, String>>ask(client -> client.<String, String>getMap(name(key), StringCodec.INSTANCE)
                        .readAllMap())
                .flatMap(answer -> read(answer.value()));
    }

    void put(SessionKey key, SessionContent content, Duration keep) {
        var fields = Map.of(
                VERSION, Integer.toString(content.version()),
                CREATED, millis(content.created()),
                SEEN, millis(content.seen()),
                CONTENT, Base64.getEncoder().encodeToString(content.attributes()));
        redis.<Object>ask(client -> {
            var batch = client.createBatch(BatchOptions.defaults());
            var _ = batch.<String, String>getMap(name(key), StringCodec.INSTANCE)
                    .putAllAsync(fields);
            return expiring(batch, key, keep);
        });
    }

    /** Of one that is not there only a husk comes of this, which nobody reads. */
    void touch(SessionKey key, Instant seen, Duration keep) {
        redis.<Object>ask(client -> {
            var batch = client.createBatch(BatchOptions.defaults());
            var _ = batch.<String, String>getMap(name(key), StringCodec.INSTANCE)
                    .fastPutAsync(SEEN, millis(seen));
            return expiring(batch, key, keep);
        });
    }

    void remove(SessionKey key) {
        redis.<Object>ask(client -> client.getKeys().delete(name(key)));
    }

    private static Object expiring(RBatch batch, SessionKey key, Duration keep) {
        var _ = batch.getMap(name(key), StringCodec.INSTANCE).expireAsync(keep);
        return batch.execute().getResponses().size();
    }

    private static Optional<SessionContent> read(@Nullable Map<String, String> fields) {
        if (fields == null
                || fields.get(CONTENT) == null
                || fields.get(VERSION) == null
                || fields.get(CREATED) == null
                || fields.get(SEEN) == null) {
            return Optional.empty();
        }
        return Optional.of(new SessionContent(
                Integer.parseInt(fields.get(VERSION)),
                instant(fields.get(CREATED)),
                instant(fields.get(SEEN)),
                Base64.getDecoder().decode(fields.get(CONTENT))));
    }

    private static String millis(Instant time) {
        return Long.toString(time.toEpochMilli());
    }

    private static Instant instant(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    private static String name(SessionKey key) {
        return "sisinfo:session:v1:" + key.hex();
    }
}
