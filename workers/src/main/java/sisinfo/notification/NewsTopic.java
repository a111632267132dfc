package sisinfo.notification;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redisson.api.RTopic;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells every process whose notifications became more: this one at once, the others through Redis. Nobody waits for it,
 * and what is lost while Redis is away is found in the rows.
 */
@Component
public class NewsTopic {

    private static final Logger LOG = LoggerFactory.getLogger(NewsTopic.class);
    private static final String NAME = "sisinfo:notifications";

    private final ObjectProvider<RedissonClient> redis;
    private final List<Consumer<Set<UUID>>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean subscribed = new AtomicBoolean();

    NewsTopic(ObjectProvider<RedissonClient> redis) {
        this.redis = redis;
    }

    public void listen(Consumer<Set<UUID>> listener) {
        listeners.add(listener);
    }

    /** Safe to repeat, and worth it: the first try fails when Redis is away then. Afterwards the client reconnects. */
    public void subscribe() {
        if (!subscribed.compareAndSet(false, true)) {
            return;
        }
        try {
            topic().addListener(String.class, (channel, people) -> hear(parse(people)));
        } catch (RuntimeException away) {
            subscribed.set(false);
            LOG.debug("Redis is away: {}", away.toString());
        }
    }

    void publish(Collection<UUID> people) {
        var told = Set.copyOf(people);
        Thread.ofPlatform().daemon().name("notification-news").start(() -> {
            hear(told);
            try {
                topic().publish(told.stream().map(UUID::toString).collect(Collectors.joining(",")));
            } catch (RuntimeException away) {
                LOG.debug("Redis is away: {}", away.toString());
            }
        });
    }

    private void hear(Set<UUID> people) {
        listeners.forEach(listener -> listener.accept(people));
    }

    private RTopic topic() {
        return redis.getObject().getTopic(NAME, StringCodec.INSTANCE);
    }

    private static Set<UUID> parse(String people) {
        return Stream.of(people.split(",")).map(UUID::fromString).collect(Collectors.toSet());
    }
}
