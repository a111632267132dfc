package sisinfo.tasklist;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task as the list shows it; what it is about is null when the engine has not said so yet. */
public record TaskView(
        long key,
        String elementId,
        @Nullable String subject,
        @Nullable String title,
        @Nullable String supplier,
        @Nullable BigDecimal total,
        @Nullable String assignee,
        @Nullable String assigneeName,
        @Nullable Instant dueAt,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable String formKey) {

    public boolean open() {
        return endedAt == null;
    }

    public boolean isOf(String user) {
        return user.equals(assignee);
    }

    /** As it will be once the projection has caught up. */
    public TaskView takenBy(@Nullable String user, @Nullable String name) {
        return new TaskView(
                key, elementId, subject, title, supplier, total, user, name, dueAt, createdAt, endedAt, formKey);
    }

    /** As it will be once the projection has caught up. */
    public TaskView endedAt(Instant time) {
        return new TaskView(
                key,
                elementId,
                subject,
                title,
                supplier,
                total,
                assignee,
                assigneeName,
                dueAt,
                createdAt,
                time,
                formKey);
    }
}
