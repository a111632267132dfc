package sisinfo.exporter;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Deletes instances that ended long ago, with all that belongs to them; a called one stays as long as its root. */
final class Retention {

    private static final int PORTION = 500;
    private static final String EXPIRED = """
            select array_agg(key) from (
                select key from engine.process_instance p where ended_at < ?
                    and not exists (select 1 from engine.process_instance root where root.key = p.root_key
                        and (root.ended_at is null or root.ended_at >= ?))
                order by ended_at limit %d) expired""".formatted(PORTION);
    private static final List<String> BELONGINGS = List.of(
            "element_instance",
            "sequence_flow",
            "user_task",
            "job_trouble",
            "incident",
            "message_subscription",
            "timer",
            "subject");

    private Retention() {}

    static void delete(Connection connection, Instant before) throws SQLException {
        try (var select = connection.prepareStatement(EXPIRED)) {
            select.setObject(1, before.atOffset(ZoneOffset.UTC));
            select.setObject(2, before.atOffset(ZoneOffset.UTC));
            try (var rows = select.executeQuery()) {
                rows.next();
                Array keys = rows.getArray(1);
                if (keys != null) {
                    deleteAll(connection, keys);
                }
            }
        }
        connection.commit();
    }

    private static void deleteAll(Connection connection, Array keys) throws SQLException {
        for (String table : BELONGINGS) {
            deleteFrom(connection, table, "process_instance_key", keys);
        }
        deleteFrom(connection, "process_instance", "key", keys);
    }

    private static void deleteFrom(Connection connection, String table, String column, Array keys) throws SQLException {
        try (var delete =
                connection.prepareStatement("delete from engine.%s where %s = any (?)".formatted(table, column))) {
            delete.setArray(1, keys);
            delete.executeUpdate();
        }
    }
}
