package sisinfo.document.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that were moved away lately, as they were then. Rows, because a slow writer may outlive this process. */
@Component
@ConditionalOnProperty(name = "sisinfo.document.inbox.enabled", matchIfMissing = true)
class MovedFiles {

    private static final Duration WATCHED = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    MovedFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Moved> watched() {
        return jdbc.sql("select place, name, size_bytes, modified_at from sisinfo.inbox_moved order by moved_at")
                .query((row, n) -> new Moved(
                        Place.valueOf(row.getString(1)),
                        new FileName(row.getString(2)),
                        new Stamp(row.getLong(3), row.getTimestamp(4).toInstant())))
                .list();
    }

    void remember(Moved it) {
        jdbc.sql("""
                insert into sisinfo.inbox_moved (place, name, size_bytes, modified_at, moved_at) values (?, ?, ?, ?, ?)
                on conflict (place, name) do update set size_bytes = excluded.size_bytes,
                    modified_at = excluded.modified_at, moved_at = excluded.moved_at""")
                .params(
                        it.place().name(),
                        it.name().encoded(),
                        it.stamp().size(),
                        Timestamp.from(it.stamp().modified()),
                        Timestamp.from(clock.instant()))
                .update();
    }

    void forget(Place place, FileName name) {
        jdbc.sql("delete from sisinfo.inbox_moved where place = ? and name = ?")
                .params(place.name(), name.encoded())
                .update();
    }

    void forgetOld() {
        jdbc.sql("delete from sisinfo.inbox_moved where moved_at < ?")
                .param(Timestamp.from(clock.instant().minus(WATCHED)))
                .update();
    }

    /** Where files of the watched folder move to. */
    enum Place {
        DONE("done"),
        REFUSED("refused");

        private final String folder;

        Place(String folder) {
            this.folder = folder;
        }

        String folder() {
            return folder;
        }

        static boolean isFolder(FileName name) {
            return Stream.of(values()).anyMatch(it -> it.folder.equals(name.text()));
        }
    }

    /** @param stamp when its bytes were read */
    record Moved(Place place, FileName name, Stamp stamp) {}
}
