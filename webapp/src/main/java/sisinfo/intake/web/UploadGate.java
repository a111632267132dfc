package sisinfo.intake.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import sisinfo.access.Permission;
import sisinfo.web.BodyFilter;
import sisinfo.web.BodyLimit;
import sisinfo.web.CurrentUser;
import sisinfo.web.Paths;
import sisinfo.web.Refusals;
import sisinfo.web.SignedIn;

/**
 * Lets a few uploads in at a time, and of one person fewer, so that nobody keeps the others from sending; the rest wait
 * with their bytes still on the wire. Who may not send, or sends too much, is refused before a byte is read.
 */
@Component
class UploadGate extends BodyFilter {

    private static final Paths PAGE = Paths.of("/documents");
    private static final Paths API = Paths.of("/api/documents");

    private final UploadProperties properties;
    private final Refusals refusals;
    private final Semaphore places;
    private final Map<UUID, Semaphore> own = new ConcurrentHashMap<>();

    UploadGate(UploadProperties properties, Refusals refusals) {
        this.properties = properties;
        this.refusals = refusals;
        this.places = new Semaphore(properties.atOnce(), true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !(PAGE.match(request) || API.match(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var user = SignedIn.user();
        if (user.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var limit = limit(request);
        if (!Permission.DOCUMENT_SEND.isFor(user.get().role())) {
            refusals.refuse(request, response, Permission.DOCUMENT_SEND);
        } else if (limit.isExceededBy(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            limit.set(request);
            queue(user.get(), request, response, chain);
        }
    }

    private void queue(CurrentUser user, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var mine = own.computeIfAbsent(user.id(), it -> new Semaphore(properties.atOnceEach(), true));
        long end = System.nanoTime() + properties.patience().toNanos();
        if (!take(mine, end)) {
            later(response);
            return;
        }
        try {
            if (!take(places, end)) {
                later(response);
                return;
            }
            try {
                chain.doFilter(request, response);
            } finally {
                places.release();
            }
        } finally {
            mine.release();
        }
    }

    /** Several files with the page's form, one in the body of a machine's request. */
    private BodyLimit limit(HttpServletRequest request) {
        var most = API.match(request) ? properties.largestFile() : properties.largestForm();
        return new BodyLimit(
                most.toBytes(), Duration.ofSeconds(30), properties.slowest().toBytes(), properties.longest());
    }

    private static void later(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "60");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private static boolean take(Semaphore places, long end) {
        try {
            return places.tryAcquire(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
