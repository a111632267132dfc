package sisinfo.session;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sisinfo.personal.Holding;
import sisinfo.personal.Person;
import sisinfo.personal.PersonalRecords;
import sisinfo.personal.Rows;
import sisinfo.personal.Treatment;

/** Where a person is signed in: browser, address and times. */
@Component
class SessionRecords implements PersonalRecords {

    private final JdbcClient jdbc;
    private final SessionRows rows;
    private final SessionCopies copies;

    SessionRecords(JdbcClient jdbc, SessionRows rows, SessionCopies copies) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.copies = copies;
    }

    @Override
    public Set<String> columns() {
        return Set.of("web_session.user_id", "web_session.address", "web_session.agent");
    }

    @Override
    public List<Holding> describe(Person person) {
        return List.of(
                new Holding("session", Treatment.ERASED, Rows.of(jdbc.sql("""
                select created_at, seen_at, expires_at, agent, address
                  from sisinfo.web_session where user_id = ? order by created_at""").param(person.id()))));
    }

    @Override
    public void erase(Person person) {
        rows.deleteOthers(person.id(), null).forEach(copies::remove);
    }
}
