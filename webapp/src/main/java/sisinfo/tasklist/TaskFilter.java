package sisinfo.tasklist;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Which tasks a person wants to see; all of it stands in the address. Null and empty mean any. */
public record TaskFilter(
        View view,
        @Nullable String kind,
        @Nullable Due due,
        @Nullable String supplier,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max) {

    /** The four lists. */
    public enum View {
        MINE,
        UNASSIGNED,
        ALL,
        DONE
    }

    /** How near the end of the time is. */
    public enum Due {
        OVERDUE,
        TODAY,
        WEEK
    }

    boolean needsSubject() {
        return (supplier != null && !supplier.isBlank()) || min != null || max != null;
    }
}
