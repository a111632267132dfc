package sisinfo.engine;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import sisinfo.exporter.Schema;

/** Lays out the projection of the engine before anybody reads it, so that pages open while the engine is still away. */
@Component
class ProjectionSchema implements InitializingBean {

    private final DataSource database;

    ProjectionSchema(DataSource database) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Schema.migrate(connection);
        }
    }
}
