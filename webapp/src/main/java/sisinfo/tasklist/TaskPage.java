package sisinfo.tasklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some tasks, and where the next ones start; null when these are the last. */
public record TaskPage(List<TaskView> tasks, @Nullable String next) {}
