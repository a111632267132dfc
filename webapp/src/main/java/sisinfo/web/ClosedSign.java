package sisinfo.web;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What hangs at the door while the house is closed. */
public interface ClosedSign {

    Optional<Notice> notice();

    /**
     * @param until as planned; null when nobody can tell
     * @param words what an administrator has to say about it
     */
    record Notice(@Nullable Instant until, String words) {

        /** Where a request that was turned away carries it to the error page. */
        public static final String ATTRIBUTE = Notice.class.getName();
    }
}
