package sisinfo.audit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import sisinfo.audit.AuditEntry.ChangeEntry;
import sisinfo.audit.AuditEntry.Value;
import sisinfo.audit.SealedEvent.SealedChange;

/** Makes sealed events readable, as far as the keys still exist. */
@Component
class Opener {

    private final PersonKeys keys;

    Opener(PersonKeys keys) {
        this.keys = keys;
    }

    List<AuditEntry> open(List<SealedEvent> events) {
        var subjects = events.stream().flatMap(Opener::subjects).collect(Collectors.toSet());
        var theirs = keys.of(subjects);
        return events.stream().map(it -> open(it, theirs)).toList();
    }

    /** It has no place in the chain yet, and nothing in it is encrypted. */
    static AuditEntry open(WaitingEvent it) {
        return new AuditEntry(
                0,
                it.at(),
                it.action(),
                it.objectKind(),
                it.objectId(),
                it.actorKind(),
                it.actorId(),
                it.actorName(),
                it.requestId(),
                it.processInstance(),
                clear(it.address()),
                clear(it.reason()),
                it.changes().stream()
                        .map(change -> new ChangeEntry(change.field(), clear(change.before()), clear(change.after())))
                        .toList(),
                "");
    }

    private static @Nullable Value clear(@Nullable String text) {
        return text == null ? null : new Value(text, false);
    }

    private static Stream<String> subjects(SealedEvent event) {
        return Stream.concat(
                Stream.of(event.whose()),
                event.changes().stream().map(SealedChange::whose).filter(Objects::nonNull));
    }

    private static AuditEntry open(SealedEvent it, Map<String, Optional<SecretKey>> keys) {
        return new AuditEntry(
                it.seq(),
                it.at(),
                it.action(),
                it.objectKind(),
                it.objectId(),
                it.actorKind(),
                it.actorId(),
                it.actorName(),
                it.requestId(),
                it.processInstance(),
                value(it.address(), it.whose(), keys, it.id() + "/address"),
                value(it.reason(), it.whose(), keys, it.id() + "/reason"),
                it.changes().stream().map(change -> open(it, change, keys)).toList(),
                it.hash());
    }

    private static ChangeEntry open(SealedEvent event, SealedChange change, Map<String, Optional<SecretKey>> keys) {
        var place = event.id() + "/" + change.field();
        return new ChangeEntry(
                change.field(),
                value(change.before(), change.whose(), keys, place + "/before"),
                value(change.after(), change.whose(), keys, place + "/after"));
    }

    private static @Nullable Value value(
            @Nullable String kept, @Nullable String whose, Map<String, Optional<SecretKey>> keys, String place) {
        if (kept == null || whose == null) {
            return clear(kept);
        }
        return keys.getOrDefault(whose, Optional.empty())
                .flatMap(key -> opened(key, kept, place))
                .map(plain -> new Value(new String(plain, StandardCharsets.UTF_8), false))
                .orElse(Value.ERASED);
    }

    private static Optional<byte[]> opened(SecretKey key, String kept, String place) {
        try {
            return Envelope.open(key, Base64.getDecoder().decode(kept), place);
        } catch (IllegalArgumentException distorted) {
            return Optional.empty();
        }
    }
}
