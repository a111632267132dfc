package sisinfo.intake.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many files are taken in at the same time.
 *
 * @param atOnce the others wait with their bytes still on the way, so that memory and connections last
 * @param patience how long one waits before being asked to come back
 */
@ConfigurationProperties("sisinfo.intake.upload")
record UploadProperties(
        @DefaultValue("12") int atOnce, @DefaultValue("2m") Duration patience) {}
