package sisinfo.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Encrypts what belongs to one person (AES-256-GCM): another person's row cannot be put in its place. */
@Component
class SecretBox {

    private static final int SHORTEST_KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte @Nullable [] key; // null: nothing is encrypted, and nothing that needs it is offered

    SecretBox(IdentityProperties properties) {
        String given = properties.secretKey();
        if (given != null && !given.isBlank() && given.strip().length() < SHORTEST_KEY) {
            throw new IllegalStateException("sisinfo.identity.secret-key needs at least 32 characters");
        }
        key = given == null || given.isBlank()
                ? null
                : Secrets.sha256(given.strip().getBytes(StandardCharsets.UTF_8));
    }

    boolean isThere() {
        return key != null;
    }

    byte[] shut(UUID owner, byte[] secret) {
        byte[] nonce = Secrets.bytes(NONCE);
        byte[] shut = cipher(Cipher.ENCRYPT_MODE, owner, nonce, secret);
        return ByteBuffer.allocate(NONCE + shut.length).put(nonce).put(shut).array();
    }

    byte[] open(UUID owner, byte[] box) {
        var bytes = ByteBuffer.wrap(box);
        byte[] nonce = new byte[NONCE];
        byte[] shut = new byte[box.length - NONCE];
        bytes.get(nonce).get(shut);
        return cipher(Cipher.DECRYPT_MODE, owner, nonce, shut);
    }

    /** What is kept of a short code: without the key it cannot be tried out. */
    String seal(UUID owner, String code) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key("seal"), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((owner + " " + code).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] cipher(int mode, UUID owner, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key("box"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException(
                    "A secret does not open: was sisinfo.identity.secret-key changed?", wrongKey);
        }
    }

    private byte[] key(String use) {
        if (key == null) {
            throw new IllegalStateException("No sisinfo.identity.secret-key");
        }
        byte[] name = use.getBytes(StandardCharsets.UTF_8);
        return Secrets.sha256(
                ByteBuffer.allocate(key.length + name.length).put(key).put(name).array());
    }
}
