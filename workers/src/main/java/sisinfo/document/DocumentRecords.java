package sisinfo.document;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sisinfo.personal.Holding;
import sisinfo.personal.Person;
import sisinfo.personal.PersonalRecords;
import sisinfo.personal.Rows;
import sisinfo.personal.Treatment;

/** The documents a person sent: they are the city hall's, and stay. */
@Component
class DocumentRecords implements PersonalRecords {

    private final JdbcClient jdbc;

    DocumentRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of("document.received_by");
    }

    @Override
    public List<Holding> describe(Person person) {
        return List.of(new Holding(
                "document", Treatment.ANONYMISED, Rows.of(jdbc.sql("""
                select received_at, file_name, media_type, size_bytes, channel, status, id
                  from sisinfo.document where received_by = ? order by received_at""").param(person.id()))));
    }
}
