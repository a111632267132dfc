package sisinfo.audit;

import java.time.Instant;

/**
 * The end of the chain at a moment, signed: whoever keeps it can tell later that nothing before it was touched.
 *
 * @param signature Ed25519 over {@code head|seq|hash|at}, Base64
 */
public record SignedHead(long seq, String hash, Instant at, String signature) {

    String signed() {
        return "head|%d|%s|%s".formatted(seq, hash, at);
    }
}
