package sisinfo.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How many wrong passwords one account, or one address, may try in a minute. In this process only. */
@Component
class SignInThrottle {

    static final int PER_ACCOUNT = 5;
    static final int PER_ADDRESS = 30;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private final Map<String, Deque<Instant>> failures = new ConcurrentHashMap<>();
    private final Clock clock;

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    boolean blocks(String email, String address) {
        return recent(account(email)) >= PER_ACCOUNT || recent(address) >= PER_ADDRESS;
    }

    void failed(String email, String address) {
        remember(account(email));
        remember(address);
    }

    /** The address keeps its count: one right password must not pay for guessing others'. */
    void succeeded(String email) {
        failures.remove(account(email));
    }

    @Scheduled(fixedDelay = 60_000)
    void forgetOld() {
        failures.keySet().forEach(this::recent);
    }

    private static String account(String email) {
        return "@" + email.strip().toLowerCase(Locale.ROOT);
    }

    private void remember(String key) {
        failures.compute(key, (same, times) -> {
            Deque<Instant> all = times == null ? new ArrayDeque<>() : times;
            all.addLast(clock.instant());
            return all;
        });
    }

    private int recent(String key) {
        Instant since = clock.instant().minus(WINDOW);
        Deque<Instant> left = failures.computeIfPresent(key, (same, times) -> {
            times.removeIf(time -> time.isBefore(since));
            return times.isEmpty() ? null : times;
        });
        return left == null ? 0 : left.size();
    }
}
