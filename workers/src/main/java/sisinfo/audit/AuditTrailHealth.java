package sisinfo.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether the trail was verified lately and found intact. Its statuses do not take the whole application down: that
 * would hide what happened, and mend nothing.
 */
@Component("auditTrailHealthIndicator")
class AuditTrailHealth implements HealthIndicator {

    private static final Status TOUCHED = new Status("TOUCHED", "Somebody changed the audit trail");
    private static final Status OVERDUE = new Status("OVERDUE", "The audit trail was not verified in time");

    private final Verifications verifications;
    private final Chain chain;
    private final TransactionTemplate transaction;
    private final AuditProperties properties;
    private final Clock clock;

    AuditTrailHealth(
            Verifications verifications,
            Chain chain,
            TransactionTemplate transaction,
            AuditProperties properties,
            Clock clock) {
        this.verifications = verifications;
        this.chain = chain;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Health health() {
        return health(clock.instant());
    }

    Health health(Instant now) {
        var latest = verifications.latest();
        var since = latest.map(Verification::at).orElseGet(this::began);
        var status = latest.filter(it -> !it.intact()).isPresent()
                ? TOUCHED
                : since.isBefore(now.minus(properties.overdue())) ? OVERDUE : Status.UP;
        return Health.status(status).withDetail("verified", since.toString()).build();
    }

    private Instant began() {
        return Objects.requireNonNull(transaction.execute(status -> chain.began()));
    }
}
