package sisinfo.intake.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How many files are taken in at the same time, how large and how slow they may come.
 *
 * @param atOnce the others wait with their bytes still on the way, so that memory and connections last
 * @param atOnceEach of these, as many as one person may have
 * @param patience how long one waits before being asked to come back
 * @param largestFile in the body of a request; larger ones are refused unread
 * @param largestForm with several files
 * @param slowest bytes a second that must come on average, after the first half minute
 * @param longest how long one request may go on sending
 */
@ConfigurationProperties("sisinfo.intake.upload")
record UploadProperties(
        @DefaultValue("12") int atOnce,
        @DefaultValue("4") int atOnceEach,
        @DefaultValue("2m") Duration patience,
        @DefaultValue("64MB") DataSize largestFile,
        @DefaultValue("220MB") DataSize largestForm,
        @DefaultValue("8KB") DataSize slowest,
        @DefaultValue("10m") Duration longest) {}
