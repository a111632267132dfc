package sisinfo.notification.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sisinfo.DomainTest;
import sisinfo.access.Role;
import sisinfo.identity.Users;
import sisinfo.maintenance.Maintenance;
import sisinfo.notification.NotificationFilter;
import sisinfo.notification.NotificationView;
import sisinfo.notification.Notifications;
import sisinfo.notification.Staff;

/** Everybody hears that the house was closed, through the outbox, each once. */
@DomainTest
class HouseClosedTests {

    @Autowired
    Maintenance maintenance;

    @Autowired
    Notifications notifications;

    @Autowired
    Users users;

    private List<UUID> everybody = List.of();

    @BeforeEach
    void addOneOfEachRole() {
        everybody = Stream.of(Role.values()).map(role -> Staff.add(users, role)).toList();
    }

    @AfterEach
    void openTheHouse() {
        maintenance.open();
    }

    @Test
    void tellsEverybodyOnceAndUntilWhen() {
        var until = Instant.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);

        maintenance.close(until, "Trocamos o servidor.");
        maintenance.close(until, "Trocamos o servidor e a rede.");

        assertThat(everybody)
                .allSatisfy(person -> assertThat(told(person).parameters())
                        .containsOnlyKeys("at", "until")
                        .containsEntry("until", until.toString()));
    }

    @Test
    void saysNoTimeWhenNobodyKnowsOne() {
        close(null);

        assertThat(told(everybody.getFirst()).parameters()).containsOnlyKeys("at");
    }

    @Test
    void tellsOfEachTime() {
        close(null);
        told(everybody.getFirst());
        maintenance.open();

        close(null);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(all(everybody.getFirst())).hasSize(2));
    }

    private void close(@Nullable Instant until) {
        maintenance.close(until, "Trocamos o servidor.");
    }

    private NotificationView told(UUID person) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(all(person)).isNotEmpty());
        assertThat(all(person)).hasSize(1);
        return all(person).getFirst();
    }

    private List<NotificationView> all(UUID person) {
        return notifications.page(person, NotificationFilter.ALL, null).notifications().stream()
                .filter(it -> it.kind().id().equals("maintenance"))
                .toList();
    }
}
