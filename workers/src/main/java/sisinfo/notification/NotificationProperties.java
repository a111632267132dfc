package sisinfo.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notifications are kept and watched for.
 *
 * @param retention after which they are deleted at night
 * @param batch rows in one transaction
 * @param incidentInterval how often new incidents of the engine are looked for
 * @param mailInterval how often letters that are due are handed on
 * @param liveInterval how often open pages are compared with the rows, in case that news were lost
 */
@ConfigurationProperties("sisinfo.notification")
record NotificationProperties(
        @DefaultValue("180d") Duration retention,
        @DefaultValue("1000") int batch,
        @DefaultValue("30s") Duration incidentInterval,
        @DefaultValue("30s") Duration mailInterval,
        @DefaultValue("60s") Duration liveInterval) {}
