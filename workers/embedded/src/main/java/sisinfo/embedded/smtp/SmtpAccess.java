package sisinfo.embedded.smtp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who may send: whoever knows the password (RFC 4954, mechanism PLAIN), or anybody when there is none. */
record SmtpAccess(@Nullable String password) {

    static final String USER = "sisinfo";
    private static final String PLAIN = "PLAIN ";

    boolean asks() {
        return password != null;
    }

    /** @param words what follows AUTH */
    boolean isGranted(String words) {
        if (!words.toUpperCase(Locale.ROOT).startsWith(PLAIN)) {
            return false;
        }
        try {
            byte[] given =
                    Base64.getDecoder().decode(words.substring(PLAIN.length()).strip());
            return asks()
                    && (is(given, "") || is(given, USER)); // clients name themselves as whom they act for, or nobody
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private boolean is(byte[] given, String actsFor) {
        byte[] expected = (actsFor + "\0" + USER + "\0" + password).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, given);
    }
}
