package sisinfo.audit;

import java.time.Instant;
import java.util.List;

/**
 * What came of looking at the whole trail.
 *
 * @param events looked at
 * @param head how far the chain went
 */
public record Verification(Instant at, long events, long head, long millis, List<Finding> findings) {

    public boolean intact() {
        return findings.isEmpty();
    }
}
