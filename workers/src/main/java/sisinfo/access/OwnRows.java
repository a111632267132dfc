package sisinfo.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Tells PostgreSQL whom a connection serves, each time it is taken from the pool. For people and visitors it then works
 * in a role that sees its person's rows only; the system works as the owner of the tables.
 */
final class OwnRows extends DelegatingDataSource {

    /** The path too: tables of libraries are found by it, and it would follow the role. */
    private static final String TELL = "select set_config('role', ?, false), set_config('sisinfo.user', ?, false),"
            + " set_config('search_path', 'sisinfo, public', false)";

    /** What each connection was told last, so that it is not told again. */
    private final Map<PGConnection, Served> told = Collections.synchronizedMap(new WeakHashMap<>());

    OwnRows(DataSource pool) {
        super(pool);
    }

    private record Served(String role, String user) {

        private static final Served SYSTEM = new Served("none", "");

        static Served now() {
            return switch (Acting.now()) {
                case Actor.Person person ->
                    new Served("sisinfo_app", person.id().toString());
                case Actor.Visitor visitor -> new Served("sisinfo_app", "");
                case Actor.Machinery machinery -> SYSTEM;
            };
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            tell(connection, Served.now());
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private void tell(Connection connection, Served served) throws SQLException {
        var wire = connection.unwrap(PGConnection.class);
        if (told.getOrDefault(wire, Served.SYSTEM).equals(served)) {
            return;
        }
        told.remove(wire);
        try (var statement = connection.prepareStatement(TELL)) {
            statement.setString(1, served.role());
            statement.setString(2, served.user());
            statement.execute();
        } catch (SQLException e) {
            connection.abort(Runnable::run); // nobody knows whom it serves now
            throw e;
        }
        told.put(wire, served);
    }
}
