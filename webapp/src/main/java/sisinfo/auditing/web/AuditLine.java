package sisinfo.auditing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sisinfo.audit.AuditEntry;
import sisinfo.audit.AuditEntry.Value;

/**
 * An event as the list shows it.
 *
 * @param who name of a person, or what worked in the system
 * @param about name of the person it was done to; null when it was done to something else
 * @param address of the thing's own page; null when it has none
 */
record AuditLine(
        AuditEntry entry,
        String who,
        @Nullable String about,
        @Nullable String address,
        List<Field> fields) {

    /** A changed field in words. */
    record Field(
            String label, @Nullable Text before, @Nullable Text after) {}

    /** @param erased nobody can read it any more */
    record Text(String words, boolean erased) {}

    /** Enough of an id to recognise it by; empty when it was done to no single thing. */
    public String shortId() {
        var id = entry.objectId();
        return id.length() == 36 ? id.substring(0, 8) : entry.objectKind().equals("AI_KEY") ? id : "";
    }

    public boolean isAboutOne() {
        return about != null || !shortId().isEmpty();
    }

    public boolean hasMore() {
        return entry.address() != null || entry.processInstance() != null || entry.requestId() != null;
    }

    public String reason() {
        return text(entry.reason());
    }

    public String from() {
        return text(entry.address());
    }

    static String text(@Nullable Value value) {
        return value == null ? "" : value.text();
    }
}
