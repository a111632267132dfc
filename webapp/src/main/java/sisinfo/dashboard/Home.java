package sisinfo.dashboard;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import sisinfo.access.Acting;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.access.Role;
import sisinfo.shared.TimeConfiguration;

/** Counts what the home page shows; what somebody may not read counts as nothing. */
@Service
@Needs(Permission.HOME_READ)
public class Home {

    private static final String SQL = """
            select (select count(*) from (select 1 from engine.user_task
                     where state = 'CREATED' and assignee = :user limit :limit) t) as mine,
                   (select count(*) from (select 1 from engine.user_task
                     where state = 'CREATED' and assignee is null and candidate_groups && :groups::text[] limit :limit) t) as unassigned,
                   (select count(*) from (select 1 from sisinfo.document
                     where status in ('RECEIVED', 'READING') limit :limit) t) as reading
            """;

    private final JdbcClient jdbc;
    private final MonthFigures figures;
    private final Clock clock;

    Home(JdbcClient jdbc, MonthFigures figures, Clock clock) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.clock = clock;
    }

    public Tiles tiles(String user, Collection<Role> roles) {
        var now = clock.instant();
        var month =
                now.atZone(TimeConfiguration.ZONE).truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
        long registered = Acting.may(Permission.INVOICE_READ) ? figures.registeredSince(month.toInstant()) : 0;
        return jdbc.sql(SQL)
                .param("user", user)
                .param("groups", roles.stream().map(Role::name).toArray(String[]::new))
                .param("limit", Tiles.LIMIT)
                .query((row, n) -> new Tiles(
                        Acting.may(Permission.TASK_READ) ? row.getLong("mine") : 0,
                        Acting.may(Permission.TASK_READ) ? row.getLong("unassigned") : 0,
                        Acting.may(Permission.DOCUMENT_READ) ? row.getLong("reading") : 0,
                        registered,
                        now))
                .single();
    }
}
