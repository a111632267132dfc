package sisinfo.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The hash of an event: SHA-256 over the hash before it and the event's fields, in the order of the record, each text
 * as its length in bytes (−1: none) and UTF-8. No store's or library's own way of writing things takes part.
 */
final class Canonical {

    static final String BEGINNING = "0".repeat(64);

    private static final int VERSION = 1;

    private Canonical() {}

    static String hash(SealedEvent event) {
        var digest = sha256();
        digest.update(HexFormat.of().parseHex(event.previous()));
        return HexFormat.of().formatHex(digest.digest(bytes(event)));
    }

    static boolean isTrue(SealedEvent event) {
        return event.previous().matches("[0-9a-f]{64}") && hash(event).equals(event.hash());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(SealedEvent event) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeLong(event.seq());
            text(out, event.id());
            out.writeLong(event.at().toEpochMilli());
            text(out, event.action());
            text(out, event.objectKind());
            text(out, event.objectId());
            text(out, event.actorKind());
            text(out, event.actorId());
            text(out, event.actorName());
            text(out, event.requestId());
            text(
                    out,
                    event.processInstance() == null
                            ? null
                            : event.processInstance().toString());
            text(out, event.address());
            text(out, event.reason());
            text(out, event.whose());
            changes(out, event);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void changes(DataOutputStream out, SealedEvent event) throws IOException {
        out.writeInt(event.changes().size());
        for (var change : event.changes()) {
            text(out, change.field());
            text(out, change.before());
            text(out, change.after());
            text(out, change.whose());
        }
    }

    private static void text(DataOutputStream out, @Nullable String value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
            return;
        }
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
