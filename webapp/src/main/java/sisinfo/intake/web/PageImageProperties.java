package sisinfo.intake.web;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Pictures of pages, as the viewer shows them.
 *
 * @param folder may be emptied at any time
 * @param maxWidth in pixels; larger pages are scaled down
 */
@ConfigurationProperties("sisinfo.intake.page-images")
record PageImageProperties(
        @DefaultValue("./data/cache/pages") Path folder,
        @DefaultValue("1700") int maxWidth) {}
