package sisinfo.identity;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Keeping a password that its owner has chosen. */
@Component
class Passwords {

    private final PasswordEncoder encoder;
    private final Clock clock;

    Passwords(PasswordEncoder encoder, Clock clock) {
        this.encoder = encoder;
        this.clock = clock;
    }

    void set(AppUser user, String password) {
        user.choosePassword(hash(password), clock.instant());
    }

    boolean matches(String typed, @Nullable String hash) {
        return hash != null && encoder.matches(typed, hash);
    }

    /** Whether it was made in an older way, and is made anew while the password is at hand. */
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }
}
