package sisinfo.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The format that the first bytes give away. */
enum Format {
    XML,
    PDF,
    JPEG,
    PNG,
    WEBP,
    TIFF,
    HEIF,
    ZIP,
    UNKNOWN;

    private static final int LOOK_AT = 1024;
    /** HEIC of iPhones and newer Androids, AVIF of browsers and newer Androids. */
    private static final Pattern HEIF_BRANDS =
            Pattern.compile("(?s)....ftyp(?:hei[cxms]|hev[cxms]|mif[12]|msf1|avi[fs])");

    static Format of(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, LOOK_AT), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return TIFF;
        }
        if (HEIF_BRANDS.matcher(head).lookingAt()) {
            return HEIF;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return ZIP;
        }
        if (head.contains("%PDF-")) {
            return PDF;
        }
        return looksLikeXml(head) ? XML : UNKNOWN;
    }

    private static boolean looksLikeXml(String head) {
        var text = head.replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)+", "")
                .replace("\0", "")
                .stripLeading();
        return text.startsWith("<?xml") || text.matches("(?s)<[A-Za-z!].*");
    }
}
