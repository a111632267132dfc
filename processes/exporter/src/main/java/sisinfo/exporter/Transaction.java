package sisinfo.exporter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Rows, counts, position and notification of some entries: all or nothing. */
final class Transaction {

    private final int partition;
    private final Position position;
    private final String channel;
    private final InstantSource clock;

    Transaction(int partition, String channel, InstantSource clock) {
        this.partition = partition;
        this.position = new Position(partition);
        this.channel = channel;
        this.clock = clock;
    }

    long position(Connection connection) throws SQLException {
        long persisted = position.read(connection);
        connection.commit();
        return persisted;
    }

    void write(Connection connection, long from, List<Entry> entries) throws SQLException {
        long to = entries.getLast().position();
        Map<Table, List<Change>> changes = entries.stream()
                .flatMap(entry -> entry.changes().stream())
                .collect(groupingBy(Change::table, () -> new EnumMap<>(Table.class), toList()));
        position.advance(connection, from, to, clock.instant());
        for (var ofTable : changes.entrySet()) {
            if (ofTable.getKey() == Table.ELEMENT) {
                writeCounted(connection, ofTable.getValue());
            } else {
                writeInOrder(connection, ofTable.getValue());
            }
        }
        tell(connection, to, changes);
        connection.commit();
    }

    private static void writeCounted(Connection connection, List<Change> changes) throws SQLException {
        var counts = new ElementCounts(changes);
        counts.before(connection);
        writeInOrder(connection, Condensed.of(changes));
        counts.after(connection);
    }

    /** Neighbours with the same statement share a round trip. */
    private static void writeInOrder(Connection connection, List<Change> changes) throws SQLException {
        int start = 0;
        while (start < changes.size()) {
            String sql = changes.get(start).sql();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                while (start < changes.size() && changes.get(start).sql().equals(sql)) {
                    changes.get(start++).bind(statement);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    private void tell(Connection connection, long to, Map<Table, List<Change>> changes) throws SQLException {
        String kinds = changes.keySet().stream()
                .map(Table::kind)
                .filter(Objects::nonNull)
                .distinct()
                .map(kind -> '"' + kind + '"')
                .collect(joining(","));
        if (!kinds.isEmpty()) {
            try (var notify = connection.prepareStatement("select pg_notify(?, ?)")) {
                notify.setString(1, channel);
                notify.setString(
                        2, "{\"partition\":%d,\"position\":%d,\"kinds\":[%s]}".formatted(partition, to, kinds));
                notify.execute();
            }
        }
    }
}
