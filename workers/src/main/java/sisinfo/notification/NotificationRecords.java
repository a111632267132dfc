package sisinfo.notification;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sisinfo.personal.Holding;
import sisinfo.personal.Person;
import sisinfo.personal.PersonalRecords;
import sisinfo.personal.Rows;
import sisinfo.personal.Treatment;

/** What a person was told, and how they wish to be told. */
@Component
class NotificationRecords implements PersonalRecords {

    private final JdbcClient jdbc;

    NotificationRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of("notification.recipient", "notification_preference.user_id", "notification_quiet.user_id");
    }

    @Override
    public List<Holding> describe(Person person) {
        return List.of(
                holding("notification", person, """
                        select created_at, kind, subject_kind, subject_id, parameters, read_at
                          from sisinfo.notification where recipient = ? order by seq"""),
                holding("notification-wish", person, """
                        select kind, in_app, mail from sisinfo.notification_preference where user_id = ? order by kind"""),
                holding("quiet-hours", person, """
                        select begins, ends from sisinfo.notification_quiet where user_id = ?"""));
    }

    @Override
    public void erase(Person person) {
        Stream.of(
                        "delete from sisinfo.notification where recipient = ?",
                        "delete from sisinfo.notification_preference where user_id = ?",
                        "delete from sisinfo.notification_quiet where user_id = ?")
                .forEach(it -> jdbc.sql(it).param(person.id()).update());
    }

    private Holding holding(String kind, Person person, String query) {
        return new Holding(kind, Treatment.ERASED, Rows.of(jdbc.sql(query).param(person.id())));
    }
}
