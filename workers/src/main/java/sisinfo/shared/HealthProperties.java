package sisinfo.shared;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a process without pages shows that it is well.
 *
 * @param file is there, and young, while it is; none when unset
 * @param interval how often it looks
 */
@ConfigurationProperties("sisinfo.health")
record HealthProperties(
        @Nullable Path file, @DefaultValue("10s") Duration interval) {}
