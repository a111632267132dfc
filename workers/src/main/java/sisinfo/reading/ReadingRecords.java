package sisinfo.reading;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sisinfo.personal.Holding;
import sisinfo.personal.Person;
import sisinfo.personal.PersonalRecords;
import sisinfo.personal.Rows;
import sisinfo.personal.Treatment;

/** The calls of the AI model a person asked for: written down by duty (L-05), they stay. */
@Component
class ReadingRecords implements PersonalRecords {

    private final JdbcClient jdbc;

    ReadingRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of("ai_call.asked_by");
    }

    @Override
    public List<Holding> describe(Person person) {
        return List.of(new Holding(
                "ai-call",
                Treatment.ANONYMISED,
                Rows.of(jdbc.sql("""
                select called_at, purpose, model, outcome, document_id
                  from sisinfo.ai_call where asked_by = ? order by called_at""").param(person.id().toString()))));
    }
}
