package sisinfo.embedded;

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
import sisinfo.embedded.postgres.Postgres;

/** The engine's settings, complete once PostgreSQL, to which it exports, runs. */
record EngineSettingsSource(
        Environment environment, EmbeddedProperties properties, EmbeddedParts parts, boolean ownPostgres)
        implements Supplier<EngineSettings> {

    private static final Logger log = LoggerFactory.getLogger(EngineSettingsSource.class);

    /** Fails now, in the application's start, rather than later in the background. */
    void check() {
        EngineHome.find(properties.engine().home());
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

    private Map<String, String> database() {
        if (ownPostgres) {
            Postgres postgres = parts.postgres().await();
            return Map.of("url", postgres.url(), "user", Postgres.USER, "password", postgres.password());
        }
        return Map.of(
                "url", environment.getProperty("spring.datasource.url", ""),
                "user", environment.getProperty("spring.datasource.username", ""),
                "password", environment.getProperty("spring.datasource.password", ""));
    }
}
