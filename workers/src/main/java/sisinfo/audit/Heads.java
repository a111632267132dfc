package sisinfo.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs the end of the chain and hands it to every place that keeps it outside the database. */
@Component
class Heads {

    private final TransactionTemplate transaction;
    private final Chain chain;
    private final Signatures signatures;
    private final List<HeadPublisher> publishers;
    private final HeadFile file;
    private final Clock clock;

    Heads(
            TransactionTemplate transaction,
            Chain chain,
            Signatures signatures,
            List<HeadPublisher> publishers,
            HeadFile file,
            Clock clock) {
        this.transaction = transaction;
        this.chain = chain;
        this.signatures = signatures;
        this.publishers = publishers;
        this.file = file;
        this.clock = clock;
    }

    /** Safe to repeat: the same head is not published twice. */
    void publish() {
        transaction.executeWithoutResult(status -> {
            chain.lock();
            var head = chain.head();
            var known = file.all();
            if (head.seq() > 0 && (known.isEmpty() || !isThat(known.getLast(), head))) {
                var signed = signed(head);
                publishers.forEach(it -> it.publish(signed));
            }
        });
    }

    /** Those that carry our signature, and how many do not. */
    Published published() {
        var all = file.all();
        var ours = all.stream()
                .filter(it -> signatures.isOurs(it.signed(), it.signature()))
                .toList();
        return new Published(ours, all.size() - ours.size());
    }

    Head current() {
        return Objects.requireNonNull(transaction.execute(status -> chain.head()));
    }

    private SignedHead signed(Head head) {
        var bare = new SignedHead(head.seq(), head.hash(), clock.instant().truncatedTo(ChronoUnit.MILLIS), "");
        return new SignedHead(bare.seq(), bare.hash(), bare.at(), signatures.sign(bare.signed()));
    }

    private static boolean isThat(SignedHead published, Head head) {
        return published.seq() == head.seq() && published.hash().equals(head.hash());
    }

    record Published(List<SignedHead> heads, int foreign) {}
}
