package sisinfo.embedded;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import sisinfo.embedded.postgres.Postgres;

/** Where Spring Boot finds the embedded PostgreSQL; asking waits until it runs. */
record EmbeddedJdbc(EmbeddedParts parts) implements JdbcConnectionDetails {

    @Override
    public String getUsername() {
        return Postgres.USER;
    }

    @Override
    public String getPassword() {
        return postgres().password();
    }

    @Override
    public String getJdbcUrl() {
        return postgres().url();
    }

    private Postgres postgres() {
        return EmbeddedParts.await(parts.postgres());
    }
}
