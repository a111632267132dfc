package sisinfo.web.security;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import sisinfo.identity.KnownDevices;
import sisinfo.limits.Guesses;
import sisinfo.limits.Limits;
import sisinfo.web.CallerAddress;

/**
 * How soon a password may be tried. Strangers are counted by account and by address; a browser that the account was
 * used in before has a count of its own, so that nobody locks its owner out by guessing from elsewhere.
 */
@Component
class SignInThrottle {

    private final Limits limits;
    private final KnownDevices devices;

    SignInThrottle(Limits limits, KnownDevices devices) {
        this.limits = limits;
        this.devices = devices;
    }

    private record Count(Guesses kind, String who) {}

    /** Zero: now, and it counts as wrong until {@link #succeeded}. */
    Duration attempt(String email, String address, String device) {
        var counts = counts(email, address, device);
        for (var count : counts) {
            Duration wait = limits.waitFor(count.kind(), count.who());
            if (wait.isPositive()) {
                return wait;
            }
        }
        return counts.stream()
                .map(count -> limits.guess(count.kind(), count.who()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** The address gets back only this one: a right password must not pay for guessing others'. */
    void succeeded(String email, String address, String device) {
        for (var count : counts(email, address, device)) {
            if (count.kind() == Guesses.ADDRESS) {
                limits.takeBack(count.kind(), count.who());
            } else {
                limits.forget(count.kind(), count.who());
            }
        }
    }

    private List<Count> counts(String typed, String caller, String device) {
        var email = AccountName.of(typed);
        var address = CallerAddress.counted(caller);
        return devices.knows(email, device)
                ? List.of(new Count(Guesses.DEVICE, email + " " + device))
                : List.of(new Count(Guesses.ACCOUNT, email), new Count(Guesses.ADDRESS, address));
    }
}
