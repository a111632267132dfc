package sisinfo.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sisinfo.audit.AuditEntry.ChangeEntry;
import sisinfo.audit.AuditEntry.Value;
import sisinfo.personal.Holding;
import sisinfo.personal.Person;
import sisinfo.personal.PersonalRecords;
import sisinfo.personal.Treatment;

/**
 * What the trail says about a person: what they did, and what was done to them. The events stay, because the chain would
 * break without them; what is personal in them was written under a key of the person, which is destroyed.
 */
@Component
class AuditRecords implements PersonalRecords {

    private final TrailReader reader;
    private final PersonKeys keys;

    AuditRecords(TrailReader reader, PersonKeys keys) {
        this.reader = reader;
        this.keys = keys;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "audit_outbox.actor_id", "audit_outbox.actor_name", "audit_outbox.address", "audit_person_key.subject");
    }

    /** @throws AuditStoreAway while the trail cannot be read */
    @Override
    public List<Holding> describe(Person person) {
        var id = person.id().toString();
        var rows = reader.about(id).stream().map(it -> row(it, id)).toList();
        return List.of(new Holding("audit-event", Treatment.UNREADABLE, rows));
    }

    @Override
    public void erase(Person person) {
        keys.destroy(person.id().toString());
    }

    /** Of others' nothing: not who they are, nor where they were, nor what was changed about them. */
    private static Map<String, @Nullable Object> row(AuditEntry it, String id) {
        boolean did = id.equals(it.actorId());
        boolean toThem = id.equals(it.objectId());
        boolean toSomebody = it.objectKind().equals(Action.ObjectKind.USER.name());
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("at", it.at());
        row.put("action", it.action());
        row.put("by", did ? "SELF" : it.actorKind().equals("PERSON") ? "OTHER" : it.actorKind());
        row.put("object_kind", it.objectKind());
        row.put("object_id", toSomebody && !toThem ? null : it.objectId());
        row.put("changes", toSomebody && !toThem ? null : changes(it.changes()));
        row.put("reason", text(it.reason()));
        row.put("address", did ? text(it.address()) : null);
        return row;
    }

    private static @Nullable String changes(List<ChangeEntry> changes) {
        return changes.isEmpty()
                ? null
                : changes.stream()
                        .map(it -> it.field() + ": " + said(it.before()) + " → " + said(it.after()))
                        .collect(Collectors.joining("; "));
    }

    private static String said(@Nullable Value value) {
        return value == null ? "–" : value.erased() ? "(apagado)" : value.text();
    }

    private static @Nullable String text(@Nullable Value value) {
        return value == null ? null : said(value);
    }
}
