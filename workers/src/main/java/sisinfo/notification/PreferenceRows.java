package sisinfo.notification;

import java.sql.Time;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people wish, as rows; no row is the default. */
@Repository
class PreferenceRows {

    private final JdbcClient jdbc;

    PreferenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Wish wish(UUID person, String kind) {
        return all(person).getOrDefault(kind, Wish.DEFAULT);
    }

    Map<String, Wish> all(UUID person) {
        return jdbc
                .sql("select kind, in_app, mail from sisinfo.notification_preference where user_id = ?")
                .param(person)
                .query((row, n) ->
                        Map.entry(row.getString(1), new Wish(row.getBoolean(2), Wish.Mail.valueOf(row.getString(3)))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Nullable
    QuietHours quiet(UUID person) {
        return jdbc.sql("select begins, ends from sisinfo.notification_quiet where user_id = ?")
                .param(person)
                .query((row, n) -> new QuietHours(row.getObject(1, LocalTime.class), row.getObject(2, LocalTime.class)))
                .optional()
                .orElse(null);
    }

    void save(UUID person, String kind, Wish wish) {
        jdbc.sql("""
                insert into sisinfo.notification_preference (user_id, kind, in_app, mail)
                values (:person, :kind, :inApp, :mail)
                on conflict (user_id, kind) do update set in_app = excluded.in_app, mail = excluded.mail""")
                .param("person", person)
                .param("kind", kind)
                .param("inApp", wish.inApp())
                .param("mail", wish.mail().name())
                .update();
    }

    void save(UUID person, @Nullable QuietHours quiet) {
        jdbc.sql("delete from sisinfo.notification_quiet where user_id = ?")
                .param(person)
                .update();
        if (quiet != null) {
            jdbc.sql("insert into sisinfo.notification_quiet (user_id, begins, ends) values (?, ?, ?)")
                    .params(person, Time.valueOf(quiet.from()), Time.valueOf(quiet.until()))
                    .update();
        }
    }
}
