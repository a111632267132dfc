package sisinfo.reading;

import java.nio.charset.StandardCharsets;

/** Tells the kind of a document by its first bytes; the name and what the sender claims count for nothing. */
final class MediaType {

    static final String XML = "application/xml";
    static final String PDF = "application/pdf";
    static final String UNKNOWN = "application/octet-stream";

    private static final int LOOK_AT = 1024;

    private MediaType() {}

    static String of(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, LOOK_AT), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return "image/png";
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return "image/webp";
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return "image/tiff";
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
        return text.matches("(?s)<[?A-Za-z!].*");
    }
}
