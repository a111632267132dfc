package sisinfo.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this process deals with the engine.
 *
 * @param deploy whether this process brings the models to the engine
 * @param retryInterval how often what the engine could not take is offered again
 * @param messageTimeToLive how long the engine keeps a message nobody waits for yet, and knows a repeated one
 */
@ConfigurationProperties("sisinfo.engine")
public record EngineProperties(
        @DefaultValue("true") boolean deploy,
        @DefaultValue("5s") Duration retryInterval,
        @DefaultValue("60s") Duration messageTimeToLive) {}
