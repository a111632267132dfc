package sisinfo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.DomainTest;
import sisinfo.access.By;
import sisinfo.access.Role;
import sisinfo.audit.mongo.Stores;
import sisinfo.personal.Person;

/** A person's copy tells all that was done, wherever on its way to the store it is. */
@DomainTest
class AuditRecordsTests {

    @Autowired
    AuditRecords records;

    @Autowired
    AuditTrail trail;

    @Autowired
    Mover mover;

    @Autowired
    Chain chain;

    @Autowired
    Sealer sealer;

    @Autowired
    AuditStore store;

    @Autowired
    TransactionTemplate transaction;

    private final UUID ana = UUID.randomUUID();

    @Test
    void tellWhatStillWaitsInTheOutbox() {
        does(ana, "primeiro");
        mover.move();
        does(ana, "segundo");
        does(UUID.randomUUID(), "de outra pessoa");
        transaction.executeWithoutResult(status ->
                trail.record(AuditEvent.of(Action.PROFILE_CHANGED, ana).changed("firstName", "Anna", "Ana")));

        assertThat(told()).hasSize(3);
        assertThat(told()).extracting(it -> it.get("reason")).containsExactlyInAnyOrder("primeiro", "segundo", null);
        assertThat(told()).extracting(it -> it.get("changes")).contains("firstName: Anna → Ana");
        assertThat(told()).extracting(it -> it.get("address")).contains("127.0.0.1");
    }

    @Test
    void tellOnceWhatIsSealedWhileTheStoreIsAway() {
        mover.move();
        does(ana, "selado");
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:1"))
                .applyToClusterSettings(it -> it.serverSelectionTimeout(100, TimeUnit.MILLISECONDS))
                .build();
        try (var nobody = MongoClients.create(settings)) {
            var away = new Mover(transaction, chain, sealer, Stores.at(nobody, "sisinfo_audit"));
            assertThatThrownBy(away::move).isInstanceOf(MongoException.class);
        }
        does(ana, "em claro");

        assertThat(told()).extracting(it -> it.get("reason")).containsExactly("em claro", "selado");
        mover.move();
        assertThat(told()).extracting(it -> it.get("reason")).containsExactly("em claro", "selado");
    }

    @Test
    void tellOnceWhatReachedTheStoreAndDidNotLeaveTheDatabaseYet() {
        mover.move();
        does(ana, "duas vezes");
        transaction.executeWithoutResult(status -> {
            chain.lock();
            chain.extend(sealer.seal(chain.head(), chain.take(10)));
            store.append(chain.waitingForStore(10));
        });

        assertThat(told()).hasSize(1);
        mover.move();
    }

    private void does(UUID person, String reason) {
        By.as(person, Role.INTERN, () -> {
            trail.note(AuditEvent.of(Action.DOCUMENT_DOWNLOADED, "x").because(reason));
            return true;
        });
    }

    private List<Map<String, @Nullable Object>> told() {
        var person = new Person(ana, "ana@exemplo.gov.br");
        return records.describe(person).getFirst().rows();
    }
}
