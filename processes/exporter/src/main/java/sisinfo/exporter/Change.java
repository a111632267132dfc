package sisinfo.exporter;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One statement about one row; statements of a table run in the order of their records. */
record Change(Table table, String sql, List<@Nullable Object> values) {

    static Change of(Table table, String sql, @Nullable Object... values) {
        var list = new ArrayList<@Nullable Object>(values.length);
        for (Object value : values) {
            list.add(value);
        }
        return new Change(table, sql, list);
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            bind(statement, i + 1, values.get(i));
        }
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, Types.NULL);
            case String text -> statement.setString(index, storable(text));
            case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            case List<?> texts ->
                statement.setArray(
                        index,
                        statement
                                .getConnection()
                                .createArrayOf(
                                        "text",
                                        texts.stream()
                                                .map(text -> storable(String.valueOf(text)))
                                                .toArray()));
            default -> statement.setObject(index, value);
        }
    }

    /** PostgreSQL has no NUL in text; the engine does. */
    static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
