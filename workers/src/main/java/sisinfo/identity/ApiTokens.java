package sisinfo.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Needs;
import sisinfo.access.Open;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;

/** The tokens that scanners and other machines use: issued, recognised, revoked. */
@Service
@Transactional
@Needs(Permission.TOKEN_MANAGE)
public class ApiTokens {

    private static final int BYTES = 32;
    private static final String PREFIX = "sis_";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ApiTokenRepository tokens;
    private final AuditTrail trail;
    private final Clock clock;

    ApiTokens(ApiTokenRepository tokens, AuditTrail trail, Clock clock) {
        this.tokens = tokens;
        this.trail = trail;
        this.clock = clock;
    }

    public IssuedToken issue(UUID userId, String label) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var issued = new ApiToken(UUID.randomUUID(), hash(token), label, userId, clock.instant());
        tokens.save(issued);
        trail.record(AuditEvent.of(Action.TOKEN_ISSUED, issued.view().id())
                .changed("label", null, label)
                .changed("userId", null, userId));
        return new IssuedToken(issued.view().id(), token);
    }

    /** Whom the token acts for; empty when unknown, revoked, or its owner was switched off. */
    @Open("who shows a token is not known before")
    public Optional<UserView> recognise(String token) {
        String hash = hash(token);
        Optional<UserView> owner = tokens.findOwner(hash).map(AppUser::view);
        if (owner.isPresent()) {
            Instant now = clock.instant();
            tokens.touch(hash, now, now.minus(Duration.ofMinutes(1)));
        }
        return owner;
    }

    public void revoke(UUID id) {
        tokens.findById(id)
                .filter(token -> token.revoke(clock.instant()))
                .ifPresent(token -> trail.record(AuditEvent.of(Action.TOKEN_REVOKED, id)));
    }

    @Transactional(readOnly = true)
    public List<ApiTokenView> all() {
        return tokens.findAllByOrderByCreatedAtDesc().stream()
                .map(ApiToken::view)
                .toList();
    }

    private static String hash(String token) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
