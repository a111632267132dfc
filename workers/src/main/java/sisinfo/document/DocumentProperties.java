package sisinfo.document;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where documents lie and how large they may be.
 *
 * @param folder originals, content-addressed
 * @param maxPixels of one picture or page, width × height
 * @param similarBits of 64 bits of the perceptual hash, how many may differ for a warning
 */
@ConfigurationProperties("sisinfo.document")
record DocumentProperties(
        @DefaultValue("./data/documents") Path folder,
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("20") int maxPages,
        @DefaultValue("60000000") long maxPixels,
        @DefaultValue("15000") int maxSide,
        @DefaultValue("2") int similarBits) {}
