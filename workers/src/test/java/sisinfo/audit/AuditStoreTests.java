package sisinfo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sisinfo.DomainTest;
import sisinfo.audit.SealedEvent.SealedChange;
import sisinfo.audit.mongo.Stores;

/** What every store of the audit trail must do; runs on the one that is configured. */
@DomainTest
class AuditStoreTests {

    private static final Instant NOON = Instant.parse("2026-11-24T15:00:00.123Z");

    @Autowired
    MongoClient client;

    private AuditStore store;

    @BeforeEach
    void startEmpty() {
        client.getDatabase("audit_contract").drop();
        store = Stores.at(client, "audit_contract");
    }

    @Test
    void givesBackWhatItWasGivenToTheLastField() {
        var event = event(1);
        store.append(List.of(event));

        assertThat(store.last()).contains(event);
        assertThat(Canonical.isTrue(store.last().orElseThrow())).isTrue();
    }

    @Test
    void keepsOnceWhatIsAppendedTwice() {
        store.append(events(1, 3));
        store.append(events(2, 5));

        assertThat(seqs(AuditFilter.ALL)).containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(store.count()).isEqualTo(5);
    }

    @Test
    void putsTheTruthWhereSomethingElseWas() {
        var forged = new SealedEvent(
                2,
                "x",
                NOON,
                "SIGNED_IN",
                "USER",
                "x",
                "SYSTEM",
                null,
                null,
                null,
                null,
                null,
                null,
                "system",
                List.of(),
                Canonical.BEGINNING,
                "");
        store.append(List.of(forged));
        store.append(events(1, 3));

        assertThat(store.find(AuditFilter.ALL, 10)).isEqualTo(events(1, 3).reversed());
    }

    @Test
    void filtersByEverythingAndPagesByPlace() {
        store.append(events(1, 9));
        var person = event(3).actorId();

        assertThat(store.find(AuditFilter.ALL, 4)).extracting(SealedEvent::seq).containsExactly(9L, 8L, 7L, 6L);
        assertThat(seqs(AuditFilter.ALL.before(4L))).containsExactly(3L, 2L, 1L);
        assertThat(seqs(AuditFilter.of("DOCUMENT", "document-5"))).containsExactly(5L);
        assertThat(seqs(AuditFilter.of(String.valueOf(person)))).containsExactly(3L);
        assertThat(seqs(new AuditFilter(null, null, null, null, NOON.plusSeconds(7), NOON.plusSeconds(9), null, null)))
                .containsExactly(8L, 7L);
        assertThat(seqs(new AuditFilter(null, null, null, "DOCUMENT_MOVED", null, null, 6L, null)))
                .containsExactly(6L);
        assertThat(seqs(new AuditFilter(null, null, null, "SIGNED_IN", null, null, null, null)))
                .isEmpty();
    }

    @Test
    void walksAlongTheChain() {
        store.append(events(1, 9));
        var seen = new ArrayList<Long>();
        store.each(4, 7, it -> seen.add(it.seq()));

        assertThat(seen).containsExactly(4L, 5L, 6L, 7L);
        assertThat(store.first(5).map(SealedEvent::seq)).contains(5L);
        assertThat(store.first(10)).isEmpty();
        assertThat(store.lastBefore(NOON.plusSeconds(4)).map(SealedEvent::seq)).contains(3L);
    }

    @Test
    void removesFromTheBeginning() {
        store.append(events(1, 9));
        store.removeUpTo(6);

        assertThat(seqs(AuditFilter.ALL)).containsExactly(9L, 8L, 7L);
    }

    private List<Long> seqs(AuditFilter filter) {
        return store.find(filter, 100).stream().map(SealedEvent::seq).toList();
    }

    private static List<SealedEvent> events(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(AuditStoreTests::event).toList();
    }

    private static SealedEvent event(long seq) {
        var bare = new SealedEvent(
                seq,
                new UUID(1, seq).toString(),
                NOON.plusSeconds(seq),
                "DOCUMENT_MOVED",
                "DOCUMENT",
                "document-" + seq,
                "PERSON",
                new UUID(2, seq).toString(),
                null,
                "request",
                seq,
                "Y2lwaGVy",
                null,
                new UUID(2, seq).toString(),
                List.of(new SealedChange("status", "RECEIVED", "READING", null), new SealedChange("x", null, "é", "y")),
                Canonical.BEGINNING,
                "");
        return bare.withHash(Canonical.hash(bare));
    }
}
