package sisinfo.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;
import sisinfo.web.BodyLimit;

class MeteredBodyTests {

    private static final BodyLimit LIMIT = new BodyLimit(1_000, Duration.ofSeconds(10), 10, Duration.ofSeconds(60));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-28T12:00:00Z"));
    private final InstantSource clock = now::get;

    @Test
    void endsABodyThatComesByteByByte() throws Exception {
        var body = body(1);
        for (int second = 0; second < 11; second++) {
            body.doRead(ApplicationBufferHandler.EMPTY);
            later(1);
        }
        later(1);

        assertThatThrownBy(() -> body.doRead(ApplicationBufferHandler.EMPTY))
                .isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void letsASlowLineGoOnThatKeepsItsPaceButNotForEver() throws Exception {
        var body = body(12);
        for (int second = 0; second < 60; second++) {
            assertThat(body.doRead(ApplicationBufferHandler.EMPTY)).isEqualTo(12);
            later(1);
        }
        later(1);

        assertThatThrownBy(() -> body.doRead(ApplicationBufferHandler.EMPTY))
                .isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void countsBytesThatNobodyAnnounced() throws Exception {
        var body = body(600);
        body.doRead(ApplicationBufferHandler.EMPTY);

        assertThatThrownBy(() -> body.doRead(ApplicationBufferHandler.EMPTY))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("larger");
    }

    /** Uploads wait for their turn with their bytes on the wire. */
    @Test
    void doesNotCountTheTimeBeforeTheFirstRead() throws Exception {
        var body = body(1);
        later(120);

        assertThat(body.doRead(ApplicationBufferHandler.EMPTY)).isEqualTo(1);
    }

    private void later(int seconds) {
        now.updateAndGet(it -> it.plusSeconds(seconds));
    }

    private MeteredBody body(int bytesARead) {
        var wire = new InputBuffer() {
            @Override
            public int doRead(ApplicationBufferHandler handler) {
                return bytesARead;
            }

            @Override
            public int available() {
                return bytesARead;
            }
        };
        return new MeteredBody(wire, () -> LIMIT, clock.withZone(ZoneOffset.UTC));
    }
}
