package sisinfo.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import sisinfo.embedded.engine.EngineExporter;
import sisinfo.embedded.engine.EngineHome;
import sisinfo.embedded.engine.EngineSettings;
import sisinfo.embedded.part.DataFolder;
import sisinfo.embedded.part.StartFailure;
import sisinfo.embedded.postgres.Postgres;

/** The engine's settings, complete once PostgreSQL, to which it exports, runs. */
record EngineSettingsSource(
        Environment environment, EmbeddedProperties properties, EmbeddedParts parts, boolean ownPostgres)
        implements Supplier<EngineSettings> {

    private static final Logger log = LoggerFactory.getLogger(EngineSettingsSource.class);

    /** Fails now, in the application's start, rather than later in the background. */
    void check() {
        EngineHome.find(properties.engine().home());
        if (!ownPostgres && setting("url").matches("(?i).*[?&](ssl)?password=.*")) {
            throw new StartFailure(
                    "O endereço em spring.datasource.url contém uma senha, que o motor escreveria em seus registros.",
                    "Ponha a senha em spring.datasource.password.");
        }
    }

    @Override
    public EngineSettings get() {
        EmbeddedProperties.EngineChild engine = properties.engine();
        List<EngineExporter> exporters = EngineHome.findExporter(engine.exporter()).map(this::exporter).stream()
                .toList();
        if (exporters.isEmpty()) {
            log.warn(
                    "The exporter jar was not found (sisinfo.embedded.engine.exporter={}): the engine runs without it,"
                            + " and lists of tasks and processes stay empty",
                    engine.exporter());
        }
        return new EngineSettings(
                EngineHome.find(engine.home()), exporters, engine.heap(), engine.partitions(), Map.of());
    }

    private EngineExporter exporter(Path jar) {
        return new EngineExporter("postgres", jar, "sisinfo.exporter.PostgresExporter", database());
    }

    /** The password goes by a file: the broker prints arguments when it cannot load an exporter. */
    private Map<String, String> database() {
        if (ownPostgres) {
            return database(
                    parts.postgres().await().url(), Postgres.USER, parts.data().passwordFile("postgres"));
        }
        Path passwordFile = parts.data().folder("engine").resolve("exporter-password");
        try {
            DataFolder.writePrivately(passwordFile, setting("password"));
        } catch (IOException e) {
            throw DataFolder.unusable(passwordFile, e);
        }
        return database(setting("url"), setting("username"), passwordFile);
    }

    private static Map<String, String> database(String url, String user, Path passwordFile) {
        return Map.of("url", url, "user", user, "passwordFile", passwordFile.toString());
    }

    private String setting(String name) {
        return environment.getProperty("spring.datasource." + name, "");
    }
}
