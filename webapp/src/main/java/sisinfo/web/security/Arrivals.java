package sisinfo.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import sisinfo.access.Acting;
import sisinfo.access.Actor;
import sisinfo.identity.KnownDevices;
import sisinfo.web.Arrival;
import sisinfo.web.CurrentUser;
import sisinfo.web.PasswordShown;

/** What is to be done once somebody is really in. */
@Component
class Arrivals {

    private final SignInThrottle throttle;
    private final KnownDevices devices;

    private final Clock clock;

    Arrivals(SignInThrottle throttle, KnownDevices devices, Clock clock) {
        this.throttle = throttle;
        this.devices = devices;
        this.clock = clock;
    }

    /** Half of the way: a code is still to come. */
    void passwordWasRight(String email, HttpServletRequest request) {
        throttle.succeeded(email, request.getRemoteAddr(), DeviceCookie.of(request));
    }

    void welcome(CurrentUser user, String email, HttpServletRequest request, HttpServletResponse response) {
        String address = request.getRemoteAddr();
        String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        throttle.succeeded(email, address, DeviceCookie.of(request));
        PasswordShown.note(request, clock.instant());
        request.getSession().setAttribute(Arrival.NAME, new Arrival(agent, address));
        var origin = new Actor.Origin(address, Objects.requireNonNullElse(MDC.get("requestId"), ""));
        Acting.<String, RuntimeException>as(new Actor.Person(user.id(), user.role(), origin), () -> {
            String token = devices.arrive(user.id(), DeviceCookie.of(request), agent, address);
            DeviceCookie.keep(token, request, response);
            return token;
        });
    }
}
