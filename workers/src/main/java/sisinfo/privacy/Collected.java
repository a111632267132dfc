package sisinfo.privacy;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.access.Acting;
import sisinfo.access.Actor;
import sisinfo.personal.Holding;
import sisinfo.personal.Person;
import sisinfo.personal.PersonalRecords;

/** All features together, in one transaction of the system: to whoever asks, the rows of others are not there. */
@Component
class Collected {

    private static final Actor SYSTEM = new Actor.Machinery("privacidade", 0);

    private final List<PersonalRecords> features;
    private final TransactionTemplate transaction;

    Collected(List<PersonalRecords> features, PlatformTransactionManager transactions) {
        this.features = List.copyOf(features);
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    <R> R together(Supplier<R> work) {
        return Acting.<R, RuntimeException>as(
                SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    List<Holding> describe(Person person) {
        return features.stream()
                .flatMap(it -> it.describe(person).stream())
                .sorted(Order.OF_KINDS)
                .toList();
    }

    void erase(Person person) {
        features.forEach(it -> it.erase(person));
    }
}
