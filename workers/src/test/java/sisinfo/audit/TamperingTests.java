package sisinfo.audit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.DomainTest;
import sisinfo.audit.Finding.Kind;

/** Somebody with the password of the store, or of the database too, changes what happened: it shows. */
@DomainTest
class TamperingTests {

    @Autowired
    AuditTrail trail;

    @Autowired
    Mover mover;

    @Autowired
    Verifier verifier;

    @Autowired
    Heads heads;

    @Autowired
    AuditTrailHealth health;

    @Autowired
    AuditStore store;

    @Autowired
    AuditProperties properties;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MongoClient client;

    private MongoCollection<Document> events;
    private long last;

    @BeforeEach
    void beginWithATrailThatIsIntact() {
        events = client.getDatabase("sisinfo_audit").getCollection("events");
        for (int i = 0; i < 5; i++) {
            transaction.executeWithoutResult(
                    status -> trail.record(AuditEvent.of(Action.DOCUMENT_MOVED, UUID.randomUUID())
                            .changed("status", "RECEIVED", "READING")
                            .because("um motivo")));
        }
        mover.move();
        heads.publish();
        last = heads.current().seq();
        assertThat(verifier.verify().findings()).isEmpty();
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void tellsOfAChangedEvent() {
        var before = event(last - 2);
        events.updateOne(eq("_id", last - 2), set("objectId", "something-else"));

        assertThat(verifier.verify().findings()).containsExactly(Finding.of(Kind.CHANGED, last - 2));
        assertThat(health.health().getStatus().getCode()).isEqualTo("TOUCHED");

        events.updateOne(eq("_id", last - 2), set("at", "a text where a moment was"));
        assertThat(verifier.verify().findings()).containsExactly(Finding.of(Kind.CHANGED, last - 2));

        events.replaceOne(eq("_id", last - 2), before);
        assertThat(verifier.verify().findings()).isEmpty();
    }

    @Test
    void tellsOfARemovedEvent() {
        var before = event(last - 2);
        events.deleteOne(eq("_id", last - 2));

        assertThat(verifier.verify().findings()).containsExactly(new Finding(Kind.REMOVED, last - 2, last - 2, null));

        events.insertOne(before);
    }

    @Test
    void tellsOfAnInsertedEvent() {
        var end = store.last().orElseThrow();
        store.append(java.util.List.of(forged(last + 1, end.hash())));

        assertThat(verifier.verify().findings()).containsExactly(new Finding(Kind.INSERTED, last + 1, last + 1, null));
        events.deleteOne(eq("_id", last + 1));

        events.insertOne(new Document("_id", "not in the chain at all").append("action", "SIGNED_IN"));
        assertThat(verifier.verify().findings()).extracting(Finding::kind).containsExactly(Kind.INSERTED);
        events.deleteOne(eq("_id", "not in the chain at all"));
    }

    @Test
    void tellsOfATruncatedTrail() {
        var before = event(last);
        events.deleteOne(eq("_id", last));

        assertThat(verifier.verify().findings()).containsExactly(new Finding(Kind.TRUNCATED, last, last, null));

        events.insertOne(before);
    }

    @Test
    void tellsOfATruncatedTrailAlsoWhenTheDatabaseWasTruncatedWithIt() {
        var before = event(last);
        events.deleteOne(eq("_id", last));
        setHead(last - 1, event(last - 1).getString("hash"));

        assertThat(verifier.verify().findings()).containsExactly(new Finding(Kind.TRUNCATED, last, last, null));

        events.insertOne(before);
        setHead(last, before.getString("hash"));
    }

    @Test
    void tellsOfAChainThatWasWrittenAnew() {
        var before = event(last);
        events.deleteOne(eq("_id", last));
        var forged = forged(last, event(last - 1).getString("hash"));
        store.append(java.util.List.of(forged));
        setHead(last, forged.hash());

        assertThat(verifier.verify().findings()).containsExactly(Finding.of(Kind.REWRITTEN, last));

        events.replaceOne(eq("_id", last), before);
        setHead(last, before.getString("hash"));
    }

    @Test
    void tellsOfAnEmptiedFileOfHeads() throws Exception {
        var file = properties.folder().resolve("heads.jsonl");
        var before = Files.readString(file);
        Files.writeString(file, "");

        assertThat(verifier.verify().findings())
                .singleElement()
                .satisfies(it -> assertThat(it.kind()).isEqualTo(Kind.HEAD_LOST))
                .satisfies(it -> assertThat(it.to()).isEqualTo(last));

        Files.writeString(file, before);
        assertThat(verifier.verify().findings()).isEmpty();
    }

    @Test
    void tellsOfATailThatWasCutEverywhere() throws Exception {
        var file = properties.folder().resolve("heads.jsonl");
        var before = Files.readString(file);
        var rows = jdbc.sql("select seq, hash, at, signature from sisinfo.audit_published_head")
                .query((row, n) ->
                        new Object[] {row.getLong(1), row.getString(2), row.getTimestamp(3), row.getString(4)})
                .list();
        var cut = event(last);
        Files.writeString(file, "");
        jdbc.sql("delete from sisinfo.audit_published_head").update();
        events.deleteOne(eq("_id", last));
        setHead(last - 1, event(last - 1).getString("hash"));

        assertThat(verifier.verify().findings())
                .containsExactlyInAnyOrder(
                        new Finding(Kind.HEAD_LOST, last, last, null), new Finding(Kind.TRUNCATED, last, last, null));

        events.insertOne(cut);
        setHead(last, cut.getString("hash"));
        Files.writeString(file, before);
        rows.forEach(row -> jdbc.sql("insert into sisinfo.audit_published_head values (?, ?, ?, ?)")
                .params(row)
                .update());
    }

    @Test
    void tellsThatNobodyLookedForTooLong() {
        assertThat(health.health(Instant.now().plus(Duration.ofHours(25)))
                        .getStatus()
                        .getCode())
                .isEqualTo("UP");
        assertThat(health.health(Instant.now().plus(Duration.ofHours(27)))
                        .getStatus()
                        .getCode())
                .isEqualTo("OVERDUE");
    }

    private Document event(long seq) {
        return java.util.Objects.requireNonNull(events.find(eq("_id", seq)).first());
    }

    private void setHead(long seq, String hash) {
        jdbc.sql("update sisinfo.audit_chain set seq = ?, hash = ?")
                .params(seq, hash)
                .update();
    }

    private static SealedEvent forged(long seq, String previous) {
        var bare = new SealedEvent(
                seq,
                UUID.randomUUID().toString(),
                Instant.ofEpochSecond(1_800_000_000),
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
                java.util.List.of(),
                previous,
                "");
        return bare.withHash(Canonical.hash(bare));
    }
}
