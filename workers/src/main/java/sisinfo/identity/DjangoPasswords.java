package sisinfo.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Recognises passwords kept by the older system: {@code pbkdf2_sha256$iterations$salt$hash}. Makes none. */
final class DjangoPasswords implements PasswordEncoder {

    private static final String NAME = "pbkdf2_sha256";
    private static final int BITS = 256;
    private static final int PARTS = 4;

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        throw new UnsupportedOperationException("Passwords are no longer kept like this");
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String kept) {
        String[] parts = kept == null ? new String[0] : kept.split("\\$", -1);
        if (password == null || parts.length != PARTS || !parts[0].equals(NAME)) {
            return false;
        }
        try {
            byte[] expected = Base64.getDecoder().decode(parts[3]);
            return MessageDigest.isEqual(expected, hash(password, parts[2], Integer.parseInt(parts[1])));
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    private static byte[] hash(CharSequence password, String salt, int iterations) {
        var key = new PBEKeySpec(
                password.toString().toCharArray(), salt.getBytes(StandardCharsets.UTF_8), iterations, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
