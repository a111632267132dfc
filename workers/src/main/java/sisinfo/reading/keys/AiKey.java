package sisinfo.reading.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A key and the project whose quota it draws on; never printed. */
public record AiKey(String project, String secret) {

    private static final int FINGERPRINT_BYTES = 8;
    private static final int SHOWN = 4;

    /** Stable, and says nothing about the key. */
    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Enough for the admin to recognise it: {@code AQ.…x7Zk}. */
    String masked() {
        return secret.length() <= 3 * SHOWN
                ? "…"
                : secret.substring(0, SHOWN - 1) + "…" + secret.substring(secret.length() - SHOWN);
    }

    @Override
    public String toString() {
        return "AiKey[" + project + ", " + masked() + "]";
    }
}
