package sisinfo.tasklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import sisinfo.access.Needs;
import sisinfo.access.Permission;

/** The filters each person keeps; nobody sees another's. */
@Service
@Needs(Permission.TASK_READ)
public class SavedFilters {

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedFilters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<SavedFilter> of(UUID user) {
        return jdbc.sql("select id, name, query from sisinfo.saved_filter where user_id = ? order by name")
                .param(user)
                .query((row, n) -> new SavedFilter(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
    }

    /** Saving under a name that exists replaces it. */
    public void save(UUID user, String name, String query) {
        jdbc.sql("""
                insert into sisinfo.saved_filter (id, user_id, name, query, created_at)
                values (:id, :user, :name, :query, :now)
                on conflict (user_id, name) do update set query = excluded.query""")
                .param("id", UUID.randomUUID())
                .param("user", user)
                .param("name", name)
                .param("query", query)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Safe to repeat. */
    public void delete(UUID user, UUID id) {
        jdbc.sql("delete from sisinfo.saved_filter where user_id = ? and id = ?")
                .params(user, id)
                .update();
    }
}
