package sisinfo.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The six digits an authenticator app shows (RFC 6238: SHA-1, 30 seconds, as all apps expect). */
final class OneTimeCode {

    private static final int STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;
    private static final int LOW_NIBBLE = 0xf;
    private static final int POSITIVE = 0x7fff_ffff;

    private OneTimeCode() {}

    static long step(Instant now) {
        return now.getEpochSecond() / STEP_SECONDS;
    }

    static String at(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & LOW_NIBBLE;
            int number = ByteBuffer.wrap(hash).getInt(offset) & POSITIVE;
            return String.format(Locale.ROOT, "%06d", number % MODULUS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The step a code is of: now, or one before or after, because clocks differ; never one used before. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now, long lastUsed) {
        long current = step(now);
        for (long step = current - 1; step <= current + 1; step++) {
            if (step > lastUsed && at(secret, step).equals(code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }
}
