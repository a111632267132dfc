package sisinfo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.DomainTest;
import sisinfo.access.By;
import sisinfo.access.Role;
import sisinfo.audit.mongo.Stores;

@DomainTest
class MoverTests {

    private static final UUID ADMIN = UUID.randomUUID();

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditLog log;

    @Autowired
    Mover mover;

    @Autowired
    Chain chain;

    @Autowired
    Sealer sealer;

    @Autowired
    Archive archive;

    @Autowired
    PersonKeys keys;

    @Autowired
    Verifier verifier;

    @Autowired
    Heads heads;

    @Autowired
    AuditStore store;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MongoClient client;

    @BeforeEach
    void startWithNothingWaiting() {
        mover.move();
    }

    @Test
    void bringsWhatWasDoneToTheStoreOnceAndInOrder() {
        var id = UUID.randomUUID();
        record(id, "RECEIVED", "READING");
        record(id, "READING", "IN_REVIEW");
        mover.move();
        mover.move();

        var found = store.find(AuditFilter.of("DOCUMENT", id.toString()), 10);
        assertThat(found).extracting(it -> it.changes().getFirst().after()).containsExactly("IN_REVIEW", "READING");
        assertThat(found.getFirst().seq()).isEqualTo(found.getLast().seq() + 1);
        assertThat(jdbc.sql("select count(*) from sisinfo.audit_outbox")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void neitherDoublesNorForksWhenItDiesBetweenTheStoreAndTheDatabase() {
        var id = UUID.randomUUID();
        record(id, "RECEIVED", "READING");
        var sealed = transaction.execute(status -> {
            chain.lock();
            var waiting = chain.take(10);
            if (!waiting.isEmpty()) {
                chain.extend(sealer.seal(chain.head(), waiting));
            }
            return chain.waitingForStore(10);
        });
        if (sealed != null && !sealed.isEmpty()) {
            store.append(sealed);
        }
        record(id, "READING", "IN_REVIEW");
        mover.move();

        assertThat(store.find(AuditFilter.of("DOCUMENT", id.toString()), 10)).hasSize(2);
        assertThat(verifier.verify().findings()).isEmpty();
    }

    @Test
    void losesNothingWhileTheStoreIsAway() {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:1"))
                .applyToClusterSettings(it -> it.serverSelectionTimeout(100, TimeUnit.MILLISECONDS))
                .build();
        var id = UUID.randomUUID();
        try (var nobody = MongoClients.create(settings)) {
            var away = new Mover(transaction, chain, sealer, Stores.at(nobody, "sisinfo_audit"));
            record(id, "RECEIVED", "READING");
            assertThatThrownBy(away::move).isInstanceOf(MongoException.class);
            record(id, "READING", "IN_REVIEW");
            assertThatThrownBy(away::move).isInstanceOf(MongoException.class);
        }
        mover.move();

        assertThat(store.find(AuditFilter.of("DOCUMENT", id.toString()), 10)).hasSize(2);
        assertThat(verifier.verify().findings()).isEmpty();
    }

    @Test
    void chainsWhatManyWriteWhileTwoMove() {
        var id = UUID.randomUUID();
        IntStream.range(0, 200).parallel().forEach(i -> {
            record(id, "a", "b" + i);
            if (i % 20 == 0) {
                mover.move();
            }
        });
        mover.move();

        assertThat(store.find(AuditFilter.of("DOCUMENT", id.toString()), 300)).hasSize(200);
        assertThat(verifier.verify().findings()).isEmpty();
    }

    @Test
    void keepsPersonalFieldsUnderAKeyThatCanBeDestroyedWithoutBreakingTheChain() {
        var person = UUID.randomUUID();
        transaction.executeWithoutResult(status -> trail.record(AuditEvent.of(Action.USER_ADDED, person)
                .changed("email", null, "ana.prado@exemplo.gov.br")
                .changed("role", null, Role.INTERN)));
        By.as(person, Role.INTERN, () -> {
            trail.note(AuditEvent.of(Action.DOCUMENT_DOWNLOADED, "doc-of-" + person)
                    .because("pedido de Ana"));
            return true;
        });
        mover.move();

        var raw = client.getDatabase("sisinfo_audit")
                .getCollection("events")
                .find()
                .into(new java.util.ArrayList<>());
        assertThat(raw.toString()).contains("INTERN").doesNotContain("ana.prado", "pedido de Ana", "127.0.0.1");
        assertThat(values(person)).contains("ana.prado@exemplo.gov.br", "INTERN", "pedido de Ana", "127.0.0.1");

        keys.destroy(person.toString());
        assertThat(values(person))
                .contains("INTERN", "(erased)")
                .doesNotContain("ana.prado@exemplo.gov.br", "127.0.0.1");
        assertThat(verifier.verify().findings()).isEmpty();
    }

    @Test
    void sealsMonthsThatAreOverAndStillReadsThem() throws Exception {
        var id = UUID.randomUUID();
        record(id, "RECEIVED", "READING");
        mover.move();
        archive.tidy(Instant.now().plus(java.time.Duration.ofDays(100)));

        assertThat(store.count()).isZero();
        assertThat(page(AuditFilter.of("DOCUMENT", id.toString()))).hasSize(1);
        record(id, "READING", "IN_REVIEW");
        mover.move();
        assertThat(page(AuditFilter.of("DOCUMENT", id.toString()))).hasSize(2);
        assertThat(verifier.verify().findings()).isEmpty();

        try (var files = Files.list(Path.of("target/domain-tests/data/audit/segments"))) {
            var file = files.filter(it -> it.toString().endsWith(".gz"))
                    .sorted()
                    .toList()
                    .getLast();
            var whole = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 1));
            assertThat(verifier.verify().findings())
                    .extracting(Finding::kind)
                    .containsExactly(Finding.Kind.SEGMENT_DAMAGED);
            Files.write(file, whole);
        }
        assertThat(verifier.verify().findings()).isEmpty();
    }

    @Test
    void letsNobodyElseReadItsKeys() throws Exception {
        record(UUID.randomUUID(), "a", "b");
        mover.move();
        heads.publish();

        for (var name : List.of("master.key", "signing.key")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(Path.of("target/domain-tests/data/audit", name))))
                    .isEqualTo("rw-------");
        }
    }

    private void record(UUID id, String before, String after) {
        transaction.executeWithoutResult(
                status -> trail.record(AuditEvent.of(Action.DOCUMENT_MOVED, id).changed("status", before, after)));
    }

    private List<AuditEntry> page(AuditFilter filter) {
        return By.as(ADMIN, Role.ADMIN, () -> log.page(filter).entries());
    }

    private List<String> values(UUID person) {
        return page(AuditFilter.of(person.toString())).stream()
                .flatMap(it -> java.util.stream.Stream.concat(
                        it.changes().stream().map(AuditEntry.ChangeEntry::after),
                        java.util.stream.Stream.of(it.address(), it.reason())))
                .filter(java.util.Objects::nonNull)
                .map(it -> it.erased() ? "(erased)" : it.text())
                .toList();
    }
}
