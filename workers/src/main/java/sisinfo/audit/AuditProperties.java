package sisinfo.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the audit trail is kept.
 *
 * @param folder keys, sealed months and published heads; shared by all processes
 * @param database in the document store
 * @param masterKey 32 bytes in Base64; null: made once, in a file of the folder
 * @param live how long events stay in the live store
 * @param retention how long sealed months are kept
 * @param overdue how old the last verification may be
 */
@ConfigurationProperties("sisinfo.audit")
record AuditProperties(
        @DefaultValue("./data/audit") Path folder,
        @DefaultValue("sisinfo_audit") String database,
        @Nullable String masterKey,
        @DefaultValue("60d") Duration live,
        @DefaultValue("5y") Period retention,
        @DefaultValue("26h") Duration overdue) {}
