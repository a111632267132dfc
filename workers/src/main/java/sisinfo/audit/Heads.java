package sisinfo.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final HeadRows rows;
    private final Clock clock;

    /** The last one this process knows to be published, which nobody can take out of a store. */
    private final AtomicReference<@Nullable SignedHead> remembered = new AtomicReference<>();

    Heads(
            TransactionTemplate transaction,
            Chain chain,
            Signatures signatures,
            List<HeadPublisher> publishers,
            HeadFile file,
            HeadRows rows,
            Clock clock) {
        this.transaction = transaction;
        this.chain = chain;
        this.signatures = signatures;
        this.publishers = publishers;
        this.file = file;
        this.rows = rows;
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
                remembered.set(signed);
            }
        });
    }

    /** Those that carry our signature, how many do not, and which of them the file should have. */
    Published published() {
        var inFile = file.all();
        var elsewhere = Stream.concat(rows.all().stream(), Stream.ofNullable(remembered.get()))
                .distinct()
                .toList();
        var all = Stream.concat(inFile.stream(), elsewhere.stream()).distinct().toList();
        var ours = all.stream().filter(this::isOurs).toList();
        var there = Set.copyOf(inFile);
        var lost = elsewhere.stream()
                .filter(it -> isOurs(it) && !there.contains(it))
                .toList();
        return new Published(ours, all.size() - ours.size(), lost);
    }

    private boolean isOurs(SignedHead head) {
        return signatures.isOurs(head.signed(), head.signature());
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

    record Published(List<SignedHead> heads, int foreign, List<SignedHead> lost) {}
}
