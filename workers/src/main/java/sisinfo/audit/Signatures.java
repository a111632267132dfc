package sisinfo.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs with a key pair (Ed25519) that lies in a file of the audit folder and never in a database. */
@Component
class Signatures {

    private static final String ALGORITHM = "Ed25519";

    private final AuditProperties properties;
    private @Nullable KeyPair pair; // read when first needed

    Signatures(AuditProperties properties) {
        this.properties = properties;
    }

    String sign(String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair().getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign for the audit trail", e);
        }
    }

    boolean isOurs(String text, String signed) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(pair().getPublic());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            return false;
        }
    }

    private synchronized KeyPair pair() throws GeneralSecurityException {
        if (pair == null) {
            var lines = Secrets.keep(properties.folder().resolve("signing.key"), Signatures::fresh)
                    .split("\\R");
            var factory = KeyFactory.getInstance(ALGORITHM);
            var decoder = Base64.getDecoder();
            pair = new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(decoder.decode(lines[1]))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(lines[0]))));
        }
        return pair;
    }

    private static String fresh() {
        try {
            var made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var encoder = Base64.getEncoder();
            return encoder.encodeToString(made.getPrivate().getEncoded()) + "\n"
                    + encoder.encodeToString(made.getPublic().getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
