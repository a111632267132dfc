package sisinfo.help;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sisinfo.personal.Holding;
import sisinfo.personal.Person;
import sisinfo.personal.PersonalRecords;
import sisinfo.personal.Rows;
import sisinfo.personal.Treatment;

/** The help articles a person wrote: they are the house's, and stay. */
@Component
class HelpRecords implements PersonalRecords {

    private final JdbcClient jdbc;

    HelpRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of("help_revision.written_by");
    }

    @Override
    public List<Holding> describe(Person person) {
        return List.of(new Holding(
                "help-revision", Treatment.ANONYMISED, Rows.of(jdbc.sql("""
                select written_at, slug, revision, title
                  from sisinfo.help_revision where written_by = ? order by written_at""").param(person.id()))));
    }
}
