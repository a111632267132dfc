package sisinfo.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.shared.TimeConfiguration;

/** Seals months that are over, takes from the live store what is old and sealed, and deletes what need not be kept. */
@Component
class Archive {

    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

    private final TransactionTemplate transaction;
    private final Chain chain;
    private final AuditStore store;
    private final Segments segments;
    private final SegmentFiles files;
    private final AuditProperties properties;
    private final Clock clock;

    Archive(
            TransactionTemplate transaction,
            Chain chain,
            AuditStore store,
            Segments segments,
            SegmentFiles files,
            AuditProperties properties,
            Clock clock) {
        this.transaction = transaction;
        this.chain = chain;
        this.store = store;
        this.segments = segments;
        this.files = files;
        this.properties = properties;
        this.clock = clock;
    }

    /** Safe to repeat. */
    void tidy() {
        tidy(clock.instant());
    }

    void tidy(Instant now) {
        transaction.executeWithoutResult(status -> {
            chain.lock();
            if (chain.countWaitingForStore() == 0) {
                sealMonths(now);
                emptyLive(now);
            }
            purge(now);
        });
    }

    private void sealMonths(Instant now) {
        var current = YearMonth.from(now.atZone(TimeConfiguration.ZONE));
        while (true) {
            var sealed = segments.all();
            long first = sealed.isEmpty() ? 1 : sealed.getLast().lastSeq() + 1;
            var next = store.first(first);
            var month = next.map(it -> YearMonth.from(it.at().atZone(TimeConfiguration.ZONE)))
                    .map(it -> sealed.isEmpty()
                                    || it.toString().compareTo(sealed.getLast().month()) > 0
                            ? it
                            : YearMonth.parse(sealed.getLast().month()).plusMonths(1));
            if (month.filter(it -> it.isBefore(current)).isEmpty()) {
                return;
            }
            seal(month.get(), first, now);
        }
    }

    /** What was taken down just before midnight may come just after what was taken down after it: months overlap. */
    private void seal(YearMonth month, long first, Instant now) {
        var over = month.plusMonths(1)
                .atDay(1)
                .atStartOfDay(TimeConfiguration.ZONE)
                .toInstant();
        var last = store.lastBefore(over).orElseThrow();
        var content = new SegmentContent(first, last.seq());
        var sha256 = files.write(
                month.toString(), sink -> store.each(first, last.seq(), event -> sink.accept(content.checked(event))));
        var segment = content.segment(month.toString(), sha256);
        files.seal(segment);
        segments.add(segment, content.keys(), now);
        LOG.info("Audit events {} to {} are sealed as {}", first, last.seq(), month);
    }

    private void emptyLive(Instant now) {
        var sealed = segments.all();
        var old = store.lastBefore(now.minus(properties.live()));
        if (sealed.isEmpty() || old.isEmpty()) {
            return;
        }
        long upTo = Math.min(sealed.getLast().lastSeq(), old.get().seq());
        store.removeUpTo(upTo);
        chain.livesFrom(upTo + 1);
    }

    private void purge(Instant now) {
        var limit = ZonedDateTime.ofInstant(now, TimeConfiguration.ZONE)
                .minus(properties.retention())
                .toInstant();
        for (var segment : segments.kept()) {
            if (segment.lastAt().isBefore(limit)) {
                files.delete(segment.month());
                segments.purged(segment, now);
                LOG.info("Audit events of {} are past the time they must be kept and were deleted", segment.month());
            }
        }
    }
}
