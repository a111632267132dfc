package sisinfo.exporter;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** How far PostgreSQL knows a partition's log; moves only together with the rows. */
final class Position {

    private final int partition;

    Position(int partition) {
        this.partition = partition;
    }

    long read(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(
                        "insert into engine.position values (?, -1, now()) on conflict (partition_id) do nothing");
                var select =
                        connection.prepareStatement("select position from engine.position where partition_id = ?")) {
            insert.setInt(1, partition);
            insert.executeUpdate();
            select.setInt(1, partition);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** Fails when somebody else moved it: a former leader of the partition must not write any more. */
    void advance(Connection connection, long from, long to, Instant now) throws SQLException {
        try (var update = connection.prepareStatement(
                "update engine.position set position = ?, updated_at = ? where partition_id = ? and position = ?")) {
            update.setLong(1, to);
            update.setObject(2, now.atOffset(ZoneOffset.UTC));
            update.setInt(3, partition);
            update.setLong(4, from);
            if (update.executeUpdate() != 1) {
                throw new SQLException(
                        "Position of partition %d is not %d any more".formatted(partition, from), "40001");
            }
        }
    }
}
