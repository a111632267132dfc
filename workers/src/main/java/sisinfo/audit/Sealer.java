package sisinfo.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sisinfo.audit.AuditEvent.Change;
import sisinfo.audit.SealedEvent.SealedChange;

/** Gives events their place in the chain, with what is personal in them encrypted; the hash covers the ciphertext. */
@Component
class Sealer {

    private final PersonKeys keys;

    Sealer(PersonKeys keys) {
        this.keys = keys;
    }

    List<SealedEvent> seal(Head head, List<WaitingEvent> events) {
        var theirs = keys.ensure(events.stream().flatMap(WaitingEvent::subjects).collect(Collectors.toSet()));
        var sealed = new ArrayList<SealedEvent>(events.size());
        long seq = head.seq();
        var previous = head.hash();
        for (var event : events) {
            var next = sealed(event, ++seq, previous, theirs);
            var whole = next.withHash(Canonical.hash(next));
            sealed.add(whole);
            previous = whole.hash();
        }
        return sealed;
    }

    private static SealedEvent sealed(
            WaitingEvent it, long seq, String previous, Map<String, Optional<SecretKey>> keys) {
        var whose = it.whose();
        return new SealedEvent(
                seq,
                it.id(),
                it.at(),
                it.action(),
                it.objectKind(),
                it.objectId(),
                it.actorKind(),
                it.actorId(),
                it.actorName(),
                it.requestId(),
                it.processInstance(),
                closed(it.address(), whose, keys, it.id() + "/address"),
                closed(it.reason(), whose, keys, it.id() + "/reason"),
                whose,
                it.changes().stream().map(change -> sealed(it, change, keys)).toList(),
                previous,
                "");
    }

    private static SealedChange sealed(WaitingEvent event, Change change, Map<String, Optional<SecretKey>> keys) {
        var whose = event.whose(change);
        if (whose == null) {
            return new SealedChange(change.field(), change.before(), change.after(), null);
        }
        var place = event.id() + "/" + change.field();
        return new SealedChange(
                change.field(),
                closed(change.before(), whose, keys, place + "/before"),
                closed(change.after(), whose, keys, place + "/after"),
                whose);
    }

    /** Of somebody whose key was destroyed only is kept that there was something. */
    private static @Nullable String closed(
            @Nullable String value, String whose, Map<String, Optional<SecretKey>> keys, String place) {
        if (value == null) {
            return null;
        }
        return keys.getOrDefault(whose, Optional.empty())
                .map(key -> Envelope.seal(key, value.getBytes(StandardCharsets.UTF_8), place))
                .map(Base64.getEncoder()::encodeToString)
                .orElse("");
    }
}
