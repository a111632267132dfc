package sisinfo.embedded;

import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import sisinfo.embedded.redis.Redis;

/** Where Spring Boot and Redisson find the embedded Redis; asking waits until it runs. */
record EmbeddedRedis(EmbeddedParts parts) implements DataRedisConnectionDetails {

    @Override
    public String getPassword() {
        return redis().password();
    }

    @Override
    public Standalone getStandalone() {
        return Standalone.of("127.0.0.1", redis().port());
    }

    private Redis redis() {
        return EmbeddedParts.await(parts.redis());
    }
}
