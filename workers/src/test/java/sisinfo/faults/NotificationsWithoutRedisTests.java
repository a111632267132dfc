package sisinfo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.DomainTest;
import sisinfo.access.Role;
import sisinfo.identity.Users;
import sisinfo.notification.NewsTopic;
import sisinfo.notification.Notifications;
import sisinfo.notification.Staff;
import sisinfo.notification.TaskGiven;

/** News travel through Redis; while it is away the rows are written all the same, and this process still hears. */
@DomainTest
class NotificationsWithoutRedisTests {

    @Autowired
    Notifications notifications;

    @Autowired
    NewsTopic news;

    @Autowired
    Users users;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    RedissonClient redis;

    @Value("${sisinfo.embedded.folder}")
    String folder;

    private final List<UUID> heard = new CopyOnWriteArrayList<>();

    @Test
    void writesAndHearsWhileRedisIsAway() throws Exception {
        news.listen(heard::addAll);
        var ana = Staff.add(users, Role.TECHNICIAN);
        try (var away = Victim.REDIS.away(folder)) {
            give(ana);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(notifications.unread(ana)).isEqualTo(1));
            await().atMost(Duration.ofSeconds(5)).until(() -> heard.contains(ana));
        }
    }

    @Test
    void tellsTheOtherProcesses() {
        var elsewhere = new CopyOnWriteArrayList<String>();
        var topic = redis.getTopic("sisinfo:notifications", StringCodec.INSTANCE);
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> topic.addListener(String.class, (channel, people) -> elsewhere.add(people)) != 0);
        var ana = Staff.add(users, Role.TECHNICIAN);

        give(ana);

        await().atMost(Duration.ofSeconds(20)).until(() -> elsewhere.contains(ana.toString()));
        topic.removeAllListeners();
    }

    @Test
    void hearsTheOtherProcesses() {
        news.listen(heard::addAll);
        var ana = UUID.randomUUID();
        var topic = redis.getTopic("sisinfo:notifications", StringCodec.INSTANCE);

        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
            news.subscribe();
            topic.publish(ana.toString());
            return heard.containsAll(Set.of(ana));
        });
    }

    private void give(UUID person) {
        transaction.executeWithoutResult(status -> events.publishEvent(new TaskGiven(UUID.randomUUID(), 1, person)));
    }
}
