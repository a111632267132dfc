package sisinfo.audit.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sisinfo.audit.AuditFilter;
import sisinfo.audit.AuditStore;
import sisinfo.audit.AuditStoreAway;
import sisinfo.audit.SealedEvent;

/** Keeps events in one collection, in words that MongoDB and the embedded store both understand. */
class MongoAuditStore implements AuditStore {

    private static final Logger LOG = LoggerFactory.getLogger(MongoAuditStore.class);

    private static final int BATCH = 1000;

    private final MongoCollection<Document> events;
    private volatile boolean indexed;

    MongoAuditStore(MongoCollection<Document> events) {
        this.events = events;
    }

    @Override
    public void append(List<SealedEvent> added) {
        if (!indexed) {
            MongoAuditConfiguration.index(events);
            indexed = true;
        }
        try {
            events.insertMany(added.stream().map(EventDocuments::of).toList());
        } catch (MongoBulkWriteException someAreThere) {
            added.forEach(this::put);
        }
    }

    @Override
    public List<SealedEvent> find(AuditFilter filter, int most) {
        try {
            return list(conditions(filter), descending("_id"), most);
        } catch (MongoTimeoutException | MongoSocketException away) {
            throw AuditStoreAway.because(away);
        }
    }

    @Override
    public void each(long from, long to, Consumer<SealedEvent> what) {
        events.find(and(gte("_id", from), lte("_id", to)))
                .sort(ascending("_id"))
                .batchSize(BATCH)
                .map(EventDocuments::event)
                .forEach(what);
    }

    @Override
    public Optional<SealedEvent> first(long from) {
        return list(gte("_id", from), ascending("_id"), 1).stream().findFirst();
    }

    @Override
    public long count() {
        return events.countDocuments();
    }

    @Override
    public Optional<SealedEvent> last() {
        return list(empty(), descending("_id"), 1).stream().findFirst();
    }

    @Override
    public Optional<SealedEvent> lastBefore(Instant moment) {
        return list(lt("at", Date.from(moment)), descending("_id"), 1).stream().findFirst();
    }

    @Override
    public void removeUpTo(long seq) {
        events.deleteMany(lte("_id", seq));
    }

    /** An earlier try may have brought it here; something else at its place is nothing of ours. */
    private void put(SealedEvent event) {
        var there = events.find(eq("_id", event.seq())).first();
        var ours = EventDocuments.of(event);
        if (there == null) {
            events.insertOne(ours);
        } else if (!EventDocuments.event(there).equals(event)) {
            LOG.error("Audit event {} was not what the chain says; it is put right", event.seq());
            events.replaceOne(eq("_id", event.seq()), ours, new ReplaceOptions().upsert(true));
        }
    }

    private List<SealedEvent> list(Bson conditions, Bson order, int most) {
        return events.find(conditions)
                .sort(order)
                .limit(most)
                .map(EventDocuments::event)
                .into(new ArrayList<>());
    }

    private static Bson conditions(AuditFilter filter) {
        var all = new ArrayList<Bson>();
        if (filter.before() != null) {
            all.add(lt("_id", filter.before()));
        }
        if (filter.person() != null) {
            all.add(or(eq("actorId", filter.person()), and(eq("objectKind", "USER"), eq("objectId", filter.person()))));
        }
        equal(all, "objectKind", filter.objectKind());
        equal(all, "objectId", filter.objectId());
        equal(all, "action", filter.action());
        equal(all, "processInstance", filter.processInstance());
        if (filter.from() != null) {
            all.add(gte("at", Date.from(filter.from())));
        }
        if (filter.to() != null) {
            all.add(lt("at", Date.from(filter.to())));
        }
        return all.isEmpty() ? empty() : and(all);
    }

    private static void equal(List<Bson> all, String field, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            all.add(eq(field, value));
        }
    }
}
