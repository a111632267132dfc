package sisinfo.trouble;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How closely the parts are watched.
 *
 * @param interval between two questions to each part
 * @param patience after which no answer is an answer
 */
@ConfigurationProperties("sisinfo.trouble")
record TroubleProperties(
        @DefaultValue("3s") Duration interval,
        @DefaultValue("5s") Duration patience) {}
