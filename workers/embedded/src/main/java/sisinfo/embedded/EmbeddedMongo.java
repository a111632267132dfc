package sisinfo.embedded;

import com.mongodb.ConnectionString;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;

/** Where Spring Boot finds the embedded Mongo; asking waits until it listens, not until its file is open. */
record EmbeddedMongo(EmbeddedParts parts) implements MongoConnectionDetails {

    @Override
    public ConnectionString getConnectionString() {
        return new ConnectionString(EmbeddedParts.await(parts.mongo()).url());
    }
}
