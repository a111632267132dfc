package sisinfo.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sisinfo.shared.UnicodeText;

/** Who sends what through which door; the name is shown, never trusted. */
public record Receipt(
        String fileName, Channel channel, @Nullable UUID receivedBy) {

    private static final int LONGEST_NAME = 200;

    public Receipt {
        var plain = UnicodeText.composed(fileName).replace('\\', '/');
        plain = plain.substring(plain.lastIndexOf('/') + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "")
                .strip();
        if (plain.isEmpty()) {
            plain = "documento";
        }
        fileName = plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
    }
}
