package sisinfo.exporter;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts per definition and element: what the touched element instances are after a transaction, less what they were
 * before it. So they are right whatever the records said, also when an instance moves to another definition.
 */
final class ElementCounts {

    private static final String STATES =
            "select definition_key, element_id, state from engine.element_instance where key = any (?)";
    private static final String ADD = """
            insert into engine.element_count as count (definition_key, element_id, active, completed, terminated)
            values (?, ?, ?, ?, ?)
            on conflict (definition_key, element_id) do update set active = count.active + excluded.active,
                completed = count.completed + excluded.completed, terminated = count.terminated + excluded.terminated""";

    private record Element(long definition, String id) {}

    private final Object[] keys;
    /** Sorted, so that two partitions lock shared rows in the same order. */
    private final Map<Element, long[]> deltas =
            new TreeMap<>(Comparator.comparingLong(Element::definition).thenComparing(Element::id));

    ElementCounts(List<Change> changes) {
        this.keys = changes.stream().map(ElementInstances::key).distinct().toArray();
    }

    void before(Connection connection) throws SQLException {
        count(connection, -1);
    }

    void after(Connection connection) throws SQLException {
        count(connection, 1);
        deltas.values().removeIf(delta -> delta[0] == 0 && delta[1] == 0 && delta[2] == 0);
        try (var add = connection.prepareStatement(ADD)) {
            for (var delta : deltas.entrySet()) {
                add.setLong(1, delta.getKey().definition());
                add.setString(2, delta.getKey().id());
                for (int state = 0; state < 3; state++) {
                    add.setLong(3 + state, delta.getValue()[state]);
                }
                add.addBatch();
            }
            add.executeBatch();
        }
    }

    private void count(Connection connection, int sign) throws SQLException {
        try (var states = connection.prepareStatement(STATES)) {
            states.setArray(1, connection.createArrayOf("bigint", keys));
            try (var rows = states.executeQuery()) {
                while (rows.next()) {
                    long[] delta = deltas.computeIfAbsent(
                            new Element(rows.getLong(1), rows.getString(2)), element -> new long[3]);
                    delta[column(rows.getString(3))] += sign;
                }
            }
        }
    }

    private static int column(String state) {
        return switch (state) {
            case "ACTIVE" -> 0;
            case "COMPLETED" -> 1;
            default -> 2;
        };
    }
}
