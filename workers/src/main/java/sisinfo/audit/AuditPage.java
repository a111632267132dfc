package sisinfo.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some events, newest first.
 *
 * @param next where the next page begins; null at the end
 */
public record AuditPage(List<AuditEntry> entries, @Nullable Long next) {}
