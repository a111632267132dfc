package sisinfo.housekeeping;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is cleaned when.
 *
 * @param cron five fields, America/Sao_Paulo; {@code -} for never
 * @param rawReadings how long they stay after the decision about their invoice
 * @param batch documents looked at in one transaction
 * @param watchInterval how often background jobs are looked after
 */
@ConfigurationProperties("sisinfo.housekeeping")
record HousekeepingProperties(
        @DefaultValue("30 2 * * *") String cron,
        @DefaultValue("7d") Duration rawReadings,
        @DefaultValue("200") int batch,
        @DefaultValue("10s") Duration watchInterval) {}
