package sisinfo.embedded;

import com.mongodb.ConnectionString;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import sisinfo.embedded.postgres.Postgres;

/** Where Spring Boot finds the embedded stores; the first question waits until the store runs. */
final class EmbeddedAddresses {

    private EmbeddedAddresses() {}

    record Jdbc(EmbeddedParts parts) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return Postgres.USER;
        }

        @Override
        public String getPassword() {
            return parts.postgres().await().password();
        }

        @Override
        public String getJdbcUrl() {
            return parts.postgres().await().url();
        }
    }

    record Redis(EmbeddedParts parts) implements DataRedisConnectionDetails {

        @Override
        public String getPassword() {
            return parts.redis().await().password();
        }

        @Override
        public Standalone getStandalone() {
            return Standalone.of("127.0.0.1", parts.redis().await().port());
        }
    }

    /** Waits until the store listens, not until its file is open. */
    record Mongo(EmbeddedParts parts) implements MongoConnectionDetails {

        @Override
        public ConnectionString getConnectionString() {
            return new ConnectionString(parts.mongo().await().url());
        }
    }
}
