package sisinfo.web.server;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import sisinfo.web.BodyLimit;

/** Counts a body while it is read, whoever reads it, and ends it when it is too large or too slow. */
class MeteredBody implements InputBuffer {

    private final InputBuffer wire;
    private final Supplier<BodyLimit> limit;
    private final Clock clock;
    private @Nullable Instant began;
    private long bytes;

    MeteredBody(InputBuffer wire, Supplier<BodyLimit> limit, Clock clock) {
        this.wire = wire;
        this.limit = limit;
        this.clock = clock;
    }

    /** The time begins with the first read: who has to wait for a turn is not slow. */
    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (began == null) {
            began = clock.instant();
        }
        int read = wire.doRead(handler);
        bytes += Math.max(read, 0);
        if (bytes > limit.get().most()) {
            throw new IOException("The body is larger than allowed");
        }
        if (read >= 0 && limit.get().isTooSlow(bytes, Duration.between(began, clock.instant()))) {
            throw new SocketTimeoutException("The body takes longer than allowed");
        }
        return read;
    }

    @Override
    public int available() {
        return wire.available();
    }
}
