package sisinfo.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Needs;
import sisinfo.access.Permission;

/** The processes that ran and run for a document: its own first, then those it called. */
@Service
@Transactional(readOnly = true)
@Needs(Permission.DOCUMENT_READ)
public class Diagrams {

    private static final String RUNS = """
            select p.key, p.process_id, p.version, p.state, coalesce(d.name, p.process_id) as name, d.xml,
                   array(select distinct e.element_id from engine.element_instance e
                          where e.process_instance_key = p.key and e.state = 'ACTIVE') as active,
                   array(select distinct e.element_id from engine.element_instance e
                          where e.process_instance_key = p.key and e.state = 'COMPLETED') as done,
                   array(select f.flow_id from engine.sequence_flow f
                          where f.process_instance_key = p.key and f.taken > 0) as taken,
                   array(select distinct i.element_id from engine.incident i
                          where i.process_instance_key = p.key and i.state = 'ACTIVE') as trouble
              from engine.process_instance p
              join engine.process_instance root on root.key = p.root_key
              join engine.process_definition d on d.key = p.definition_key
             where root.subject = ?
             order by p.parent_key nulls first, p.started_at, p.key
            """;

    private final JdbcClient jdbc;
    private final EngineViews engine;

    Diagrams(JdbcClient jdbc, EngineViews engine) {
        this.jdbc = jdbc;
        this.engine = engine;
    }

    /** Empty while the engine has not begun. */
    public List<Diagram> of(UUID documentId) {
        return engine.isThere()
                ? jdbc.sql(RUNS)
                        .param(documentId.toString())
                        .query((row, n) -> diagram(row))
                        .list()
                : List.of();
    }

    private static Diagram diagram(ResultSet row) throws SQLException {
        return new Diagram(
                String.valueOf(row.getLong("key")),
                row.getString("process_id"),
                row.getString("name"),
                row.getInt("version"),
                row.getString("state"),
                row.getString("xml"),
                texts(row, "active"),
                texts(row, "done"),
                texts(row, "taken"),
                texts(row, "trouble"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
