package sisinfo.identity;

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
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;

/** The tokens that scanners and other machines use: issued, recognised, revoked. */
@Service
@Transactional
public class ApiTokens {

    public static final Duration LONGEST = Duration.ofDays(366);

    private static final String PREFIX = "sis_";
    private static final int MOST_EACH = 20;

    private final ApiTokenRepository tokens;
    private final UserRepository users;
    private final IdentityLetters letters;
    private final AuditTrail trail;
    private final Clock clock;

    ApiTokens(ApiTokenRepository tokens, UserRepository users, IdentityLetters letters, AuditTrail trail, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.letters = letters;
        this.trail = trail;
        this.clock = clock;
    }

    /** For a scanner, for a year. */
    @Needs(Permission.DOCUMENT_SEND)
    public IssuedToken issue(UUID userId, String label) {
        return issued(userId, new TokenWish(label, TokenScope.SEND_DOCUMENTS, LONGEST));
    }

    /** One's own: nobody makes a machine act for somebody else. Its owner is told by e-mail. */
    @Needs(Permission.DOCUMENT_SEND)
    public TokenOutcome issue(UUID userId, TokenWish wish) {
        Acting.checkOwn(userId);
        Optional<TokenProblem> problem = problem(userId, wish);
        return problem.isPresent()
                ? new TokenOutcome.Refused(problem.get())
                : new TokenOutcome.Issued(issued(userId, wish));
    }

    /** Empty when unknown, revoked, expired, or its owner was switched off. */
    @Open("who shows a token is not known before")
    public Optional<RecognisedToken> recognise(String token) {
        String hash = Secrets.hash(token);
        Instant now = clock.instant();
        Optional<ApiToken> valid = tokens.findValid(hash, now);
        valid.ifPresent(it -> tokens.touch(hash, now, now.minus(Duration.ofMinutes(1))));
        return valid.flatMap(
                it -> users.findById(it.owner()).map(owner -> new RecognisedToken(owner.view(), it.scope())));
    }

    /** One's own, or anybody's for who manages tokens. Safe to repeat. */
    @Needs(Permission.DOCUMENT_SEND)
    public void revoke(UUID id) {
        tokens.findById(id).ifPresent(token -> {
            if (!Acting.may(Permission.TOKEN_MANAGE)) {
                Acting.checkOwn(token.owner());
            }
            if (token.revoke(clock.instant())) {
                trail.record(AuditEvent.of(Action.TOKEN_REVOKED, id));
            }
        });
    }

    @Transactional(readOnly = true)
    @Needs(Permission.DOCUMENT_SEND)
    public List<ApiTokenView> of(UUID userId) {
        Acting.checkOwn(userId);
        return tokens.findByUserIdOrderByCreatedAtDesc(userId).stream()
                .map(ApiToken::view)
                .toList();
    }

    @Transactional(readOnly = true)
    @Needs(Permission.TOKEN_MANAGE)
    public List<ApiTokenView> all() {
        return tokens.findAllByOrderByCreatedAtDesc().stream()
                .map(ApiToken::view)
                .toList();
    }

    private IssuedToken issued(UUID userId, TokenWish wish) {
        String token = PREFIX + Secrets.token();
        var made = new ApiToken(UUID.randomUUID(), Secrets.hash(token), wish, userId, clock.instant());
        tokens.save(made);
        var view = made.view();
        trail.record(AuditEvent.of(Action.TOKEN_ISSUED, view.id())
                .changed("label", null, view.label())
                .changed("userId", null, userId)
                .changed("scope", null, view.scope())
                .changed("expiresAt", null, view.expiresAt()));
        users.findById(userId)
                .map(AppUser::view)
                .ifPresent(owner -> letters.changed(owner, "Um token de máquina foi criado em seu nome"));
        return new IssuedToken(view.id(), token);
    }

    private Optional<TokenProblem> problem(UUID userId, TokenWish wish) {
        if (!wish.isLabelled()) {
            return Optional.of(TokenProblem.LABEL_INVALID);
        }
        if (!wish.validity().isPositive() || wish.validity().compareTo(LONGEST) > 0) {
            return Optional.of(TokenProblem.VALIDITY_INVALID);
        }
        boolean allowed = users.findById(userId)
                .map(AppUser::view)
                .filter(it -> it.active() && wish.scope().isFor(it.role()))
                .isPresent();
        if (!allowed) {
            return Optional.of(TokenProblem.SCOPE_NOT_ALLOWED);
        }
        return tokens.countValid(userId, clock.instant()) >= MOST_EACH
                ? Optional.of(TokenProblem.TOO_MANY)
                : Optional.empty();
    }
}
