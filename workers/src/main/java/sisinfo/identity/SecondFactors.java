package sisinfo.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Acting;
import sisinfo.access.Needs;
import sisinfo.access.Open;
import sisinfo.access.Permission;
import sisinfo.access.Role;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;

/** A code from one's phone, beside the password. */
@Service
@Transactional
@Needs(Permission.OWN_ACCOUNT)
public class SecondFactors {

    private static final int SECRET_BYTES = 20;

    private final FactorStore store;
    private final UserRepository users;
    private final SecretBox box;
    private final CodeCheck codes;
    private final AuditTrail audit;
    private final IdentityLetters letters;
    private final Duration grace;
    private final Clock clock;

    SecondFactors(
            FactorStore store,
            UserRepository users,
            SecretBox box,
            CodeCheck codes,
            AuditTrail audit,
            IdentityLetters letters,
            IdentityProperties properties,
            Clock clock) {
        this.store = store;
        this.users = users;
        this.box = box;
        this.codes = codes;
        this.audit = audit;
        this.letters = letters;
        this.grace = properties.secondFactorGrace();
        this.clock = clock;
    }

    /** Whether this installation has a key to keep secrets with. */
    @Open("the door asks it too")
    public boolean areOffered() {
        return box.isThere();
    }

    @Transactional(readOnly = true)
    @Open("the door asks for it")
    public boolean isOn(UUID userId) {
        return store.isOn(userId);
    }

    /** When an administrator must have one; empty for who needs none, has one, or cannot have one here. */
    @Transactional(readOnly = true)
    @Open("the door asks for it")
    public Optional<Instant> due(UUID userId) {
        if (!box.isThere() || store.isOn(userId)) {
            return Optional.empty();
        }
        return users.findById(userId)
                .map(user -> user.account(false))
                .filter(account -> account.user().role() == Role.ADMIN)
                .map(AccountView::adminSince)
                .map(since -> since.plus(grace));
    }

    /** A new secret, to be shown to its owner now and never again once a code has confirmed it. */
    public Enrolment begin(UUID userId) {
        Acting.checkOwn(userId);
        AppUser user = users.findById(userId).orElseThrow(() -> UnknownUser.withId(userId));
        byte[] secret = store.lock(userId)
                .filter(factor -> !factor.confirmed())
                .map(factor -> box.open(userId, factor.secret()))
                .orElseGet(() -> Secrets.bytes(SECRET_BYTES));
        store.begin(userId, box.shut(userId, secret), clock.instant());
        return enrolment(Base32.encode(secret), user.view().email());
    }

    /** The recovery codes, readable only now; empty when the code was wrong. */
    public Optional<List<String>> confirm(UUID userId, String code) {
        Acting.checkOwn(userId);
        if (store.isOn(userId) || codes.check(userId, code) != CodeVerdict.RIGHT) {
            return Optional.empty();
        }
        store.confirm(userId, clock.instant());
        audit.record(AuditEvent.of(Action.SECOND_FACTOR_ADDED, userId));
        users.findById(userId)
                .ifPresent(user -> letters.changed(user.view(), "O segundo fator da sua conta foi ligado"));
        return Optional.of(codes.newRecoveryCodes(userId));
    }

    /** The second step of signing in. */
    @Open("the door itself")
    public CodeVerdict verify(UUID userId, String code) {
        return store.isOn(userId) ? codes.checkAny(userId, code) : CodeVerdict.WRONG;
    }

    public CodeVerdict remove(UUID userId, String code) {
        Acting.checkOwn(userId);
        CodeVerdict verdict = codes.checkAny(userId, code);
        if (verdict == CodeVerdict.RIGHT) {
            store.remove(userId);
            audit.record(AuditEvent.of(Action.SECOND_FACTOR_REMOVED, userId));
            users.findById(userId)
                    .ifPresent(user -> letters.changed(user.view(), "O segundo fator da sua conta foi desligado"));
        }
        return verdict;
    }

    @Transactional(readOnly = true)
    public int recoveryCodesLeft(UUID userId) {
        Acting.checkOwn(userId);
        return store.recoveryCodesLeft(userId);
    }

    private static Enrolment enrolment(String secret, String email) {
        String name = URLEncoder.encode(email, StandardCharsets.UTF_8);
        return new Enrolment(secret, "otpauth://totp/SISInfo:%s?secret=%s&issuer=SISInfo".formatted(name, secret));
    }
}
