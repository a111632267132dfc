package sisinfo.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;
import sisinfo.identity.FactorStore.Factor;

/** Looks at codes: each is good once, and who types too many wrong ones waits longer each time. */
@Component
class CodeCheck {

    private static final int FREE_FAILURES = 5;
    private static final int LONGEST_EXPONENT = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 15;

    private final FactorStore store;
    private final SecretBox box;
    private final AuditTrail audit;
    private final Clock clock;

    CodeCheck(FactorStore store, SecretBox box, AuditTrail audit, Clock clock) {
        this.store = store;
        this.box = box;
        this.audit = audit;
        this.clock = clock;
    }

    /** From the app. */
    CodeVerdict check(UUID userId, String typed) {
        return store.lock(userId)
                .map(factor -> check(userId, factor, plain(typed), false))
                .orElse(CodeVerdict.WRONG);
    }

    /** From the app, or one of the recovery codes. */
    CodeVerdict checkAny(UUID userId, String typed) {
        return store.lock(userId)
                .map(factor -> check(userId, factor, plain(typed), true))
                .orElse(CodeVerdict.WRONG);
    }

    /** Twenty-four letters and digits each: 120 bits. */
    List<String> newRecoveryCodes(UUID userId) {
        return Stream.generate(() -> Base32.encode(Secrets.bytes(RECOVERY_BYTES)))
                .limit(RECOVERY_CODES)
                .peek(code -> store.addRecoveryCode(userId, box.seal(userId, code)))
                .map(code -> code.replaceAll("(.{4})(?!$)", "$1-"))
                .toList();
    }

    private CodeVerdict check(UUID userId, Factor factor, String code, boolean recovery) {
        Instant now = clock.instant();
        Instant blocked = factor.blockedUntil();
        if (blocked != null && blocked.isAfter(now)) {
            return CodeVerdict.WAIT;
        }
        OptionalLong step = OneTimeCode.stepOf(box.open(userId, factor.secret()), code, now, factor.lastStep());
        if (step.isPresent()) {
            store.succeeded(userId, step.getAsLong());
            return CodeVerdict.RIGHT;
        }
        if (recovery && store.useRecoveryCode(userId, box.seal(userId, code), now)) {
            store.succeeded(userId, factor.lastStep());
            audit.record(AuditEvent.of(Action.RECOVERY_CODE_USED, userId));
            return CodeVerdict.RIGHT;
        }
        int failures = factor.failures() + 1;
        store.failed(userId, failures, failures < FREE_FAILURES ? null : now.plus(wait(failures)));
        audit.record(AuditEvent.of(Action.SECOND_FACTOR_FAILED, userId));
        return CodeVerdict.WRONG;
    }

    private static Duration wait(int failures) {
        return FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE_FAILURES, LONGEST_EXPONENT));
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
