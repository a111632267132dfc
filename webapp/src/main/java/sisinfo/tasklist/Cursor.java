package sisinfo.tasklist;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** After which task a page starts; tasks without a due time come last. */
record Cursor(@Nullable Instant time, long key) {

    private static final String NO_TIME = "-";

    static @Nullable Cursor parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            String[] parts = text.split("_", 2);
            return new Cursor(NO_TIME.equals(parts[0]) ? null : Instant.parse(parts[0]), Long.parseLong(parts[1]));
        } catch (DateTimeParseException | NumberFormatException | ArrayIndexOutOfBoundsException notACursor) {
            return null; // an address somebody cut short: the list starts at its beginning
        }
    }

    static String after(TaskView task) {
        Instant time = task.open() ? task.dueAt() : task.endedAt();
        return (time == null ? NO_TIME : time.toString()) + "_" + task.key();
    }
}
