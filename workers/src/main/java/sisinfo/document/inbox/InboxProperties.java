package sisinfo.document.inbox;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The watched folder.
 *
 * @param folder files put here are taken in; they move to {@code done} or {@code refused}
 * @param patience how long a file that is empty or cannot be read must rest before it is refused
 */
@ConfigurationProperties("sisinfo.document.inbox")
record InboxProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("./data/inbox") Path folder,
        @DefaultValue("10m") Duration patience) {}
