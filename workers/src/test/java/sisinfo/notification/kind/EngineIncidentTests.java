package sisinfo.notification.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.DomainTest;
import sisinfo.access.Role;
import sisinfo.identity.Users;
import sisinfo.notification.NotificationFilter;
import sisinfo.notification.NotificationView;
import sisinfo.notification.Notifications;
import sisinfo.notification.Staff;

@DomainTest
class EngineIncidentTests {

    @Autowired
    EngineIncident incidents;

    @Autowired
    Notifications notifications;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Test
    void gathersTheIncidentsOfAnHour() {
        UUID ana = Staff.add(users, Role.TECHNICIAN);
        UUID admin = Staff.add(users, Role.ADMIN);
        var process = "P" + UUID.randomUUID();
        long instance = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        jdbc.sql(
                        "insert into engine.process_instance (key, process_id, definition_key, version, root_key, state, started_at)"
                                + " values (?, ?, 1, 1, ?, 'ACTIVE', now())")
                .params(instance, process, instance)
                .update();
        var hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        incident(instance, hour);
        incident(instance, hour.plusSeconds(1));

        incidents.look();
        incident(instance, hour.plusSeconds(2));
        incidents.look();

        assertThat(all(admin).stream()
                        .filter(it -> process.equals(it.parameters().get("process"))))
                .singleElement()
                .satisfies(it -> assertThat(it.parameters()).containsEntry("times", "2"));
        assertThat(all(ana)).isEmpty();
    }

    private void incident(long instance, Instant at) {
        jdbc.sql(
                        "insert into engine.incident (key, process_instance_key, definition_key, element_id, error_type,"
                                + " error_message, state, created_at) values (?, ?, 1, 'Task_Read', 'JOB_NO_RETRIES', '', 'ACTIVE', ?)")
                .params(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE), instance, java.sql.Timestamp.from(at))
                .update();
    }

    private List<NotificationView> all(UUID person) {
        return notifications.page(person, NotificationFilter.ALL, null).notifications();
    }
}
