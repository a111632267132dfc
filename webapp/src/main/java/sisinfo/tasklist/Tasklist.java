package sisinfo.tasklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.access.Role;
import sisinfo.tasklist.TaskFilter.View;

/** The tasks a person may see, by due time, page after page without counting what comes before. */
@Service
@Needs(Permission.TASK_READ)
public class Tasklist {

    public static final int PAGE = 25;
    public static final int COUNT_LIMIT = 1000;

    private static final String ONE =
            TaskSql.SELECT.formatted("select t.* from engine.user_task t where t.key = :key and" + TaskSql.VISIBLE);

    private final JdbcClient jdbc;
    private final Clock clock;

    Tasklist(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public TaskPage page(TaskFilter filter, @Nullable String after, String user, Role role) {
        var sql = new TaskSql(filter, user, role, clock);
        Cursor cursor = Cursor.parse(after);
        List<TaskView> tasks = new ArrayList<>();
        if (filter.view() == View.DONE) {
            tasks.addAll(query(sql.done(cursor, PAGE + 1), sql.parameters));
        } else {
            if (cursor == null || cursor.time() != null) {
                tasks.addAll(query(sql.dated(cursor, PAGE + 1), sql.parameters));
            }
            if (tasks.size() <= PAGE && filter.due() == null) {
                tasks.addAll(query(sql.undated(cursor, PAGE + 1 - tasks.size()), sql.parameters));
            }
        }
        boolean more = tasks.size() > PAGE;
        List<TaskView> shown = List.copyOf(more ? tasks.subList(0, PAGE) : tasks);
        return new TaskPage(shown, more ? Cursor.after(shown.getLast()) : null);
    }

    /** Never counts further than the limit: nobody needs to know 48.213 from 48.214. */
    public long count(View view, String user, Role role) {
        var sql = new TaskSql(new TaskFilter(view, null, null, null, null, null), user, role, clock);
        return jdbc.sql(sql.count(COUNT_LIMIT))
                .params(sql.parameters)
                .query(Long.class)
                .single();
    }

    public Optional<TaskView> find(long key, String user, Role role) {
        String[] groups = role.included().stream().map(Role::name).toArray(String[]::new);
        return query(ONE, Map.of("key", key, "user", user, "groups", groups)).stream()
                .findFirst();
    }

    /** Who may do a task, as its process says. */
    public Candidates candidates(long key) {
        return jdbc.sql("select candidate_groups, candidate_users from engine.user_task where key = ?")
                .param(key)
                .query((row, n) -> new Candidates(names(row, 1), names(row, 2)))
                .optional()
                .orElse(Candidates.NOBODY);
    }

    /** The next by due time: first one's own, then one that nobody has. */
    public Optional<TaskView> next(String user, Role role, long exceptKey) {
        return List.of(View.MINE, View.UNASSIGNED).stream()
                .map(view -> page(new TaskFilter(view, null, null, null, null, null), null, user, role))
                .flatMap(page -> page.tasks().stream())
                .filter(task -> task.key() != exceptKey)
                .findFirst();
    }

    private List<TaskView> query(String sql, Map<String, Object> parameters) {
        return jdbc.sql(sql).params(parameters).query((row, n) -> task(row)).list();
    }

    private static TaskView task(ResultSet row) throws SQLException {
        return new TaskView(
                row.getLong("key"),
                row.getString("element_id"),
                row.getString("subject"),
                row.getString("title"),
                row.getString("supplier_name"),
                row.getBigDecimal("total"),
                row.getString("assignee"),
                row.getString("assignee_name"),
                instant(row, "due_at"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "ended_at"),
                row.getString("form_key"));
    }

    private static Set<String> names(ResultSet row, int column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
