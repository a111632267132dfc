package sisinfo.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the engine is doing about a document now.
 *
 * @param started whether its process runs at all
 * @param trouble whether a step failed and waits for somebody technical
 * @param aiBackAt when the AI has quota again; null when nothing waits for that
 * @param mayGoOn whether a person may end that wait
 * @param due until when the review should be done; null when there is none
 */
record EngineView(
        boolean started,
        boolean trouble,
        @Nullable Instant aiBackAt,
        boolean mayGoOn,
        @Nullable Instant due) {

    static final EngineView AWAY = new EngineView(false, false, null, false, null);
}
