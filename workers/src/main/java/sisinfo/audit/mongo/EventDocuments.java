package sisinfo.audit.mongo;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import sisinfo.audit.SealedEvent;
import sisinfo.audit.SealedEvent.SealedChange;

/** Events as documents; the place in the chain is the id, so that no store keeps two at one place. */
final class EventDocuments {

    private EventDocuments() {}

    static Document of(SealedEvent it) {
        return new Document("_id", it.seq())
                .append("event", it.id())
                .append("at", Date.from(it.at()))
                .append("action", it.action())
                .append("objectKind", it.objectKind())
                .append("objectId", it.objectId())
                .append("actorKind", it.actorKind())
                .append("actorId", it.actorId())
                .append("actorName", it.actorName())
                .append("requestId", it.requestId())
                .append("processInstance", it.processInstance())
                .append("address", it.address())
                .append("reason", it.reason())
                .append("whose", it.whose())
                .append("changes", it.changes().stream().map(EventDocuments::of).toList())
                .append("previous", it.previous())
                .append("hash", it.hash());
    }

    /** Whatever somebody made of it: what is gone or of another kind reads as empty, and the hash tells. */
    static SealedEvent event(Document it) {
        long seq = it.get("_id") instanceof Number number ? number.longValue() : -1;
        try {
            return event(seq, it);
        } catch (ClassCastException distorted) {
            return event(seq, new Document());
        }
    }

    @SuppressWarnings("JavaUtilDate") // the driver's
    private static SealedEvent event(long seq, Document it) {
        return new SealedEvent(
                seq,
                text(it, "event"),
                it.get("at", new Date(0)).toInstant(),
                text(it, "action"),
                text(it, "objectKind"),
                text(it, "objectId"),
                text(it, "actorKind"),
                it.getString("actorId"),
                it.getString("actorName"),
                it.getString("requestId"),
                it.getLong("processInstance"),
                it.getString("address"),
                it.getString("reason"),
                text(it, "whose"),
                it.getList("changes", Document.class, List.of()).stream()
                        .map(EventDocuments::change)
                        .toList(),
                text(it, "previous"),
                text(it, "hash"));
    }

    private static Document of(SealedChange it) {
        return new Document("field", it.field())
                .append("before", it.before())
                .append("after", it.after())
                .append("whose", it.whose());
    }

    private static SealedChange change(Document it) {
        return new SealedChange(
                text(it, "field"), it.getString("before"), it.getString("after"), it.getString("whose"));
    }

    private static String text(Document it, String field) {
        return Objects.requireNonNullElse(it.getString(field), "");
    }
}
