package sisinfo.web.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import sisinfo.web.BodyLimit;

/**
 * Meters every body. What a refused request still sends is read for a moment, so that browsers see the answer instead
 * of a broken connection, and then cut off.
 */
class BodyValve extends ValveBase {

    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final long REST = 32L * 1024 * 1024;
    private static final int AT_ONCE = 20;

    private final Semaphore leftovers = new Semaphore(AT_ONCE);
    private final Clock clock;

    BodyValve(Clock clock) {
        super(true);
        this.clock = clock;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        var wire = coyote.getInputBuffer();
        coyote.setInputBuffer(new MeteredBody(wire, () -> BodyLimit.of(request), clock));
        try {
            getNext().invoke(request, response);
            if (!request.isAsync() && hasBody(request) && !coyote.isFinished()) {
                cutOff(request, response, wire);
            }
        } finally {
            coyote.setInputBuffer(wire);
        }
    }

    private void cutOff(Request request, Response response, InputBuffer wire) throws IOException {
        if (!response.isCommitted()) {
            response.setHeader("Connection", "close");
        }
        response.flushBuffer();
        if (!leftovers.tryAcquire()) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            return;
        }
        try {
            if (!drained(wire)) {
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        } finally {
            leftovers.release();
        }
    }

    private boolean drained(InputBuffer wire) {
        Instant end = clock.instant().plus(MOMENT);
        var nowhere = new Nowhere();
        long bytes = 0;
        try {
            while (bytes < REST && clock.instant().isBefore(end)) {
                int read = wire.doRead(nowhere);
                if (read < 0) {
                    return true;
                }
                bytes += read;
            }
        } catch (IOException gone) {
            return false;
        }
        return false;
    }

    private static boolean hasBody(Request request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** Where bytes go that nobody reads. */
    private static final class Nowhere implements ApplicationBufferHandler {

        private ByteBuffer last = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            last = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return last;
        }

        @Override
        public void expand(int size) {
            // Bytes stay where they came.
        }
    }
}
