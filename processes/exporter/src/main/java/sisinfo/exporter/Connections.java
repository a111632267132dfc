package sisinfo.exporter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** The one connection of a partition, opened when needed and after every error anew. */
final class Connections implements AutoCloseable {

    private final Settings settings;
    private final int partition;
    private @Nullable Connection connection;

    Connections(Settings settings, int partition) {
        this.settings = settings;
        this.partition = partition;
    }

    @Nullable
    Connection current() {
        return connection;
    }

    Connection open() throws SQLException {
        close();
        Connection opened = new Driver().connect(settings.url(), properties());
        if (opened == null) {
            throw new SQLException("The driver does not accept the address", "08001");
        }
        connection = opened;
        opened.setAutoCommit(false);
        Schema.migrate(opened);
        return opened;
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException gone) {
                // Nothing to keep: the transaction is rolled back either way.
            }
        }
    }

    /** Short, because the broker's thread waits; and no rewritten batches, which refuse two changes of one row. */
    private Properties properties() throws SQLException {
        var properties = new Properties();
        if (settings.user() != null) {
            properties.setProperty("user", settings.user());
        }
        if (settings.passwordFile() != null) {
            properties.setProperty("password", read(settings.passwordFile()));
        }
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("reWriteBatchedInserts", "false");
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("ApplicationName", "sisinfo-exporter-" + partition);
        return properties;
    }

    /** Read anew for every connection, so that a password may change while the broker runs. */
    private static String read(Path passwordFile) throws SQLException {
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException unreadable) {
            throw new SQLException("The file with the password cannot be read", "28000", unreadable);
        }
    }
}
