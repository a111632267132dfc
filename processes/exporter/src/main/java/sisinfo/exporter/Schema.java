package sisinfo.exporter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Brings schema {@code engine} to this version; the exporter does it, and the application, which may start before the engine. */
public final class Schema {

    private static final List<String> MIGRATIONS = List.of("V1__projection.sql", "V2__start_subscription.sql");
    /** Any number, as long as nobody else locks it. */
    private static final long LOCK = 0x5349_5349_4e46_4fL;

    private Schema() {}

    /** Safe to repeat, and safe when several processes do it at once. Commits. */
    public static void migrate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(%d)".formatted(LOCK));
            statement.execute("""
                    do $$ begin
                        if to_regclass('engine.schema_version') is null then
                            create schema if not exists engine;
                            create table engine.schema_version (
                                version int primary key,
                                name text not null,
                                applied_at timestamptz not null default now());
                        end if;
                    end $$""");
            for (int version = version(statement) + 1; version <= MIGRATIONS.size(); version++) {
                String name = MIGRATIONS.get(version - 1);
                statement.execute(read(name));
                statement.execute(
                        "insert into engine.schema_version (version, name) values (%d, '%s')".formatted(version, name));
            }
        }
        connection.commit();
    }

    private static int version(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select coalesce(max(version), 0) from engine.schema_version")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String read(String name) {
        try (InputStream file = Schema.class.getResourceAsStream("/engine/" + name)) {
            if (file == null) {
                throw new IllegalStateException("Missing in the exporter's jar: engine/" + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
