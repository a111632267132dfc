package sisinfo.privacy;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sisinfo.personal.Holding;
import sisinfo.personal.Person;
import sisinfo.personal.PersonalRecords;
import sisinfo.personal.Rows;
import sisinfo.personal.Treatment;

/** The requests themselves: kept, to show that they were answered (LGPD art. 37). */
@Component
class RequestRecords implements PersonalRecords {

    private final JdbcClient jdbc;

    RequestRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of("privacy_request.person", "privacy_request.made_by");
    }

    /** Those about them, and those they answered. */
    @Override
    public List<Holding> describe(Person person) {
        return List.of(new Holding(
                "privacy-request", Treatment.KEPT, Rows.of(jdbc.sql("""
                select made_at, kind, case when person = :id then 'SELF' else 'OTHER' end as about, reason
                  from sisinfo.privacy_request where person = :id or made_by = :id order by made_at""").param("id", person.id()))));
    }
}
