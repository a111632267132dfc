package sisinfo.mail;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties below {@code sisinfo.mail}.
 *
 * @param from who letters come from
 * @param keptIn where the embedded mail server keeps what it got; none with a real one
 * @param attempts after which a letter is given up
 * @param retention after which is forgotten that there was a letter
 */
@ConfigurationProperties("sisinfo.mail")
record MailProperties(
        @DefaultValue("SISInfo <nao-responda@sisinfo.local>")
        String from,

        @Nullable Path keptIn,
        @DefaultValue("10") int attempts,
        @DefaultValue("180d") Duration retention) {}
