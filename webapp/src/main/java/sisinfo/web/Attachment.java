package sisinfo.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The value of {@code Content-Disposition} for a file somebody takes along (RFC 6266): the name in plain letters, and as
 * it is in the way of RFC 8187. Nothing in a name ends the header, leaves the folder, or shows another ending than it
 * has.
 */
public final class Attachment {

    private static final String UNNAMED = "documento";
    private static final String PLAIN = "!#$&+-.^_`|~";

    private Attachment() {}

    public static String named(String fileName) {
        var name = fileName.replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]", "")
                .strip();
        if (name.replace(".", "").isEmpty()) {
            name = UNNAMED;
        }
        return "attachment; filename=\"" + name.replaceAll("[^ -~]|[\"%;]", "_") + "\"; filename*=UTF-8''"
                + encoded(name);
    }

    private static String encoded(String name) {
        var all = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (one & 0xff);
            boolean plain = letter < 0x80 && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0);
            all.append(plain ? String.valueOf(letter) : String.format(Locale.ROOT, "%%%02X", (int) letter));
        }
        return all.toString();
    }
}
