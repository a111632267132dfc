package sisinfo.tasklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sisinfo.access.Role;
import sisinfo.shared.TimeConfiguration;
import sisinfo.tasklist.TaskFilter.View;

/** The words of one query: few rows first, by an index, then what they are about. */
final class TaskSql {

    /** What a person may see: tasks of their role or a lower one, or given to them. */
    static final String VISIBLE =
            " (t.candidate_groups && :groups::text[] or t.assignee = :user or t.candidate_users @> array[:user::text])";

    static final String SELECT = """
            select t.*, coalesce(s.title, d.name) as title, s.supplier_name, s.total, u.first_name || ' ' || u.last_name as assignee_name
              from (%s) t
              left join lateral (select * from sisinfo.task_subject s where s.subject = t.subject limit 1) s on true
              left join engine.process_definition d on d.key = t.definition_key
              left join sisinfo.app_user u on u.id::text = t.assignee
            """;

    /** Only tasks about invoices under way have a supplier and a value to be narrowed by. */
    private static final String ABOUT =
            " join (select d.id::text as subject, i.supplier_name, i.total from sisinfo.document d"
                    + " left join sisinfo.intake i on i.id = d.id) f on f.subject = t.subject";

    final Map<String, Object> parameters = new HashMap<>();
    private final StringBuilder where = new StringBuilder(VISIBLE);
    private final TaskFilter filter;

    TaskSql(TaskFilter filter, String user, Role role, Clock clock) {
        this.filter = filter;
        parameters.put("user", user);
        parameters.put("groups", role.included().stream().map(Role::name).toArray(String[]::new));
        view(filter.view());
        and(filter.kind(), "kind", "t.element_id = :kind");
        due(clock);
        subject();
    }

    String count(int limit) {
        return "select count(*) from (" + rows() + " limit " + limit + ") t";
    }

    String done(@Nullable Cursor after, int limit) {
        String from = "";
        if (after != null && after.time() != null) {
            from = " and t.ended_at <= :time and (t.ended_at < :time or t.key > :key)";
            put(after);
        }
        return SELECT.formatted(rows() + from + " order by t.ended_at desc, t.key limit " + limit)
                + " order by t.ended_at desc, t.key";
    }

    String dated(@Nullable Cursor after, int limit) {
        String from = " and t.due_at is not null";
        if (after != null && after.time() != null) {
            from += " and (t.due_at, t.key) > (:time, :key)";
            put(after);
        }
        return SELECT.formatted(rows() + from + " order by t.due_at, t.key limit " + limit)
                + " order by t.due_at, t.key";
    }

    String undated(@Nullable Cursor after, int limit) {
        parameters.put("key", after != null && after.time() == null ? after.key() : Long.MIN_VALUE);
        return SELECT.formatted(rows() + " and t.due_at is null and t.key > :key order by t.key limit " + limit)
                + " order by t.key";
    }

    private String rows() {
        String subject = filter.needsSubject() ? ABOUT : "";
        return "select t.* from engine.user_task t" + subject + " where" + where;
    }

    private void view(View view) {
        where.append(view == View.DONE ? " and t.state <> 'CREATED'" : " and t.state = 'CREATED'");
        if (view == View.MINE) {
            where.append(" and t.assignee = :user");
        } else if (view == View.UNASSIGNED) {
            where.append(" and t.assignee is null");
        }
    }

    private void due(Clock clock) {
        if (filter.due() == null) {
            return;
        }
        LocalDate today = LocalDate.now(clock.withZone(TimeConfiguration.ZONE));
        Instant until = switch (filter.due()) {
            case OVERDUE -> clock.instant();
            case TODAY -> today.plusDays(1).atStartOfDay(TimeConfiguration.ZONE).toInstant();
            case WEEK -> today.plusDays(7).atStartOfDay(TimeConfiguration.ZONE).toInstant();
        };
        and(utc(until), "until", "t.due_at < :until");
    }

    private void subject() {
        String supplier = filter.supplier();
        if (supplier != null && !supplier.isBlank()) {
            String literal =
                    supplier.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            and("%" + literal + "%", "supplier", "f.supplier_name ilike :supplier");
        }
        and(filter.min(), "min", "f.total >= :min");
        and(filter.max(), "max", "f.total <= :max");
    }

    private void and(@Nullable Object value, String name, String condition) {
        if (value != null && !"".equals(value)) {
            where.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    private void put(Cursor after) {
        parameters.put("key", after.key());
        if (after.time() != null) {
            parameters.put("time", utc(after.time()));
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
