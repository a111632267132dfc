package sisinfo.document;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Needs;
import sisinfo.access.Permission;

/** What the watched folder cannot take in: kept in rows, because another process may show it than watches the folder. */
@Service
public class InboxTroubles {

    private static final int MOST_SHOWN = 20;

    private final JdbcClient jdbc;
    private final Bookkeeping books;

    InboxTroubles(JdbcClient jdbc, Bookkeeping books) {
        this.jdbc = jdbc;
        this.books = books;
    }

    /** The newest ones. */
    @Needs(Permission.DOCUMENT_READ)
    public List<InboxTrouble> newest() {
        return jdbc.sql("select name, kind, since from sisinfo.inbox_trouble order by since desc, name limit ?")
                .param(MOST_SHOWN)
                .query((row, n) -> new InboxTrouble(
                        row.getString(1),
                        InboxTrouble.Kind.valueOf(row.getString(2)),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    /** Each is told of once, however often it is seen, also after a restart; what is gone is forgotten. */
    @Transactional
    @Needs(Permission.PROCESS_STEP)
    public void are(Set<Found> all) {
        forgetOthers(all);
        var fresh = new ArrayList<UUID>();
        for (var it : all) {
            var id = UUID.randomUUID();
            if (insert(id, it)) {
                fresh.add(id);
            }
        }
        if (!fresh.isEmpty()) {
            books.announce(new InboxTroubleFound(fresh.getFirst(), fresh.size()));
        }
    }

    private boolean insert(UUID id, Found it) {
        return jdbc.sql("insert into sisinfo.inbox_trouble (id, name, kind, since) values (?, ?, ?, ?)"
                                + " on conflict (name, kind) do nothing")
                        .params(id, it.name(), it.kind().name(), Timestamp.from(books.now()))
                        .update()
                == 1;
    }

    private void forgetOthers(Set<Found> all) {
        jdbc
                .sql("select name, kind from sisinfo.inbox_trouble")
                .query((row, n) -> new Found(row.getString(1), InboxTrouble.Kind.valueOf(row.getString(2))))
                .list()
                .stream()
                .filter(it -> !all.contains(it))
                .forEach(it -> jdbc.sql("delete from sisinfo.inbox_trouble where name = ? and kind = ?")
                        .params(it.name(), it.kind().name())
                        .update());
    }

    /** What a look at the folder found. */
    public record Found(String name, InboxTrouble.Kind kind) {}
}
