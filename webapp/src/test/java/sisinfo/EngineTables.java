package sisinfo;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Makes the exporter's tables, from the exporter's own script. */
@TestConfiguration(proxyBeanMethods = false)
public class EngineTables {

    @Bean
    FlywayMigrationStrategy withEngineTables() {
        return own -> {
            Path scripts = Path.of("../processes/exporter/src/main/resources/engine")
                    .toAbsolutePath()
                    .normalize();
            Flyway.configure()
                    .dataSource(own.getConfiguration().getDataSource())
                    .schemas("engine")
                    .locations("filesystem:" + scripts)
                    .load()
                    .migrate();
            own.migrate();
        };
    }
}
