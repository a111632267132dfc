package sisinfo.reading.gemini;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the model is asked.
 *
 * @param models in the order in which they are tried when one is not there (any more)
 * @param attempts per call while the provider itself fails
 * @param backoff before the second attempt; doubles
 */
@ConfigurationProperties("sisinfo.reading.gemini")
record GeminiProperties(
        @DefaultValue("https://generativelanguage.googleapis.com")
        URI baseUrl,

        @DefaultValue({"gemini-3.8-flash", "gemini-3.5-flash-lite"})
        List<String> models,

        @DefaultValue("90s") Duration timeout,
        @DefaultValue("3") int attempts,
        @DefaultValue("2s") Duration backoff) {}
