package sisinfo.tasklist;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sisinfo.personal.Holding;
import sisinfo.personal.Person;
import sisinfo.personal.PersonalRecords;
import sisinfo.personal.Rows;
import sisinfo.personal.Treatment;

/** A person's filters, and the tasks the engine knows them by. */
@Component
class TaskRecords implements PersonalRecords {

    private final JdbcClient jdbc;

    TaskRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of("saved_filter.user_id", "user_task.assignee", "user_task.candidate_users");
    }

    @Override
    public List<Holding> describe(Person person) {
        return List.of(
                new Holding(
                        "saved-filter", Treatment.ERASED, Rows.of(jdbc.sql("""
                        select name, query, created_at
                          from sisinfo.saved_filter where user_id = ? order by created_at""").param(person.id()))),
                new Holding(
                        "open-task",
                        Treatment.HANDED_BACK,
                        Rows.of(jdbc.sql("""
                        select created_at, process_id, element_id, state, due_at, subject as document_id
                          from engine.user_task
                         where assignee = ? and state = 'CREATED' order by created_at""").param(person.id().toString()))),
                new Holding(
                        "task",
                        Treatment.ANONYMISED,
                        Rows.of(jdbc.sql("""
                        select created_at, process_id, element_id, state, ended_at, subject as document_id
                          from engine.user_task
                         where (assignee = :id or candidate_users @> array[:id::text])
                           and (state <> 'CREATED' or assignee is distinct from :id) order by created_at""").param("id", person.id().toString()))));
    }

    /** What the engine keeps are numbers of people, not their names; open tasks go back once the erasure has committed. */
    @Override
    public void erase(Person person) {
        jdbc.sql("delete from sisinfo.saved_filter where user_id = ?")
                .param(person.id())
                .update();
    }
}
