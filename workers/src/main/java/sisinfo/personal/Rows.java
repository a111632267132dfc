package sisinfo.personal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of a query as an export tells them: named by their columns. */
public final class Rows {

    private Rows() {}

    public static List<Map<String, @Nullable Object>> of(JdbcClient.StatementSpec query) {
        return query.query((row, n) -> fields(row)).list();
    }

    private static Map<String, @Nullable Object> fields(ResultSet row) throws SQLException {
        var names = row.getMetaData();
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 1; i <= names.getColumnCount(); i++) {
            fields.put(names.getColumnLabel(i), plain(row.getObject(i)));
        }
        return fields;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Timestamp moment -> moment.toInstant();
            case Number number -> number;
            case Boolean truth -> truth;
            default -> value.toString();
        };
    }
}
