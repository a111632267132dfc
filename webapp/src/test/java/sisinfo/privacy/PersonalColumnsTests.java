package sisinfo.privacy;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.RunningApplication;
import sisinfo.personal.PersonalRecords;

/** Whoever adds a table that tells about people has to say what a copy says of it, and what erasing does to it. */
@RunningApplication
class PersonalColumnsTests {

    private static final String TELLING =
            "(^|_)(user|person|people|author|addressee|recipient|assignee|owner|actor)s?(_|$)"
                    + "|_by$|_by_id$|^(email|first_name|last_name|full_name|phone|cpf|registration_number|address|agent)$";

    private static final Map<String, String> OF_NOBODY = Map.of(
            "ai_project.parked_by", "a quota of the provider",
            "flyway_schema_history.installed_by", "the login of the database",
            "audit_outbox.actor_kind", "person, visitor or system: not which one");

    @Autowired
    List<PersonalRecords> features;

    @Autowired
    JdbcClient jdbc;

    @Test
    void areAllKnownToTheFeatureThatKeepsThem() {
        var unknown = telling();
        assertThat(unknown).hasSizeGreaterThan(20);
        unknown.removeAll(known());
        unknown.removeAll(OF_NOBODY.keySet());

        assertThat(unknown)
                .as("columns about people that no PersonalRecords knows: add them to one, or say here why not")
                .isEmpty();
    }

    @Test
    void areAllThere() {
        var known = known();
        known.addAll(OF_NOBODY.keySet());

        assertThat(all()).as("columns that are said to tell about people").containsAll(known);
    }

    private Set<String> known() {
        return features.stream().flatMap(it -> it.columns().stream()).collect(toCollection(TreeSet::new));
    }

    /** By their name, or because they point to the people there are. */
    private Set<String> telling() {
        return new TreeSet<>(
                jdbc.sql("""
                select table_name || '.' || column_name from information_schema.columns
                  join information_schema.tables using (table_catalog, table_schema, table_name)
                 where table_schema in ('sisinfo', 'engine') and table_type = 'BASE TABLE' and column_name ~ :telling
                   and table_name not like 'jobrunr%'
                union
                select t.relname || '.' || a.attname from pg_constraint c
                  join pg_class t on t.oid = c.conrelid
                  join pg_attribute a on a.attrelid = t.oid and a.attnum = any (c.conkey)
                 where c.contype = 'f' and c.confrelid = 'sisinfo.app_user'::regclass""").param("telling", TELLING).query(String.class).list());
    }

    private List<String> all() {
        return jdbc.sql("""
                select table_name || '.' || column_name from information_schema.columns
                 where table_schema in ('sisinfo', 'engine')""").query(String.class).list();
    }
}
