package sisinfo.document.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sisinfo.document.InboxTrouble.Kind;

/** Remembers since when each file is as it is. Its own time does not tell: copies often keep that of their original. */
final class Stillness {

    private static final Duration SHORTEST = Duration.ofSeconds(2);
    /** Large files come over slow networks, with longer pauses. */
    private static final long BYTES_A_MILLISECOND = 1024;
    /** Permissions change without a trace in the file. */
    private static final Duration BETWEEN_TROUBLES = Duration.ofMinutes(1);

    private final Duration patience;
    private final Map<FileName, Seen> files = new HashMap<>();

    Stillness(Duration patience) {
        this.patience = patience;
    }

    /** What may be done with the file now. */
    Turn turn(FileName name, Stamp stamp, Instant now) {
        var seen = files.get(name);
        if (seen == null || !seen.stamp().equals(stamp)) {
            seen = new Seen(stamp, now, null, null);
            files.put(name, seen);
        }
        var still = Duration.between(seen.since(), now);
        if (still.compareTo(SHORTEST.plusMillis(stamp.size() / BYTES_A_MILLISECOND)) < 0 || seen.restsUntil(now)) {
            return Turn.WAIT;
        }
        if (still.compareTo(patience) >= 0) {
            return Turn.LAST_TRY;
        }
        return seen.triedAt() == null || seen.trouble() != null ? Turn.TRY : Turn.WAIT;
    }

    /** It was looked at and is still there, because it is not whole or there is trouble with it. */
    void looked(FileName name, @Nullable Kind trouble, Instant now) {
        files.computeIfPresent(name, (key, it) -> new Seen(it.stamp(), it.since(), now, trouble));
    }

    @Nullable
    Kind trouble(FileName name) {
        var seen = files.get(name);
        return seen == null ? null : seen.trouble();
    }

    void keepOnly(Set<FileName> present) {
        files.keySet().retainAll(present);
    }

    private record Seen(
            Stamp stamp,
            Instant since,
            @Nullable Instant triedAt,
            @Nullable Kind trouble) {

        boolean restsUntil(Instant now) {
            return trouble != null && triedAt != null && now.isBefore(triedAt.plus(BETWEEN_TROUBLES));
        }
    }
}
