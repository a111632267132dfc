package sisinfo.document.inbox;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The name of a file as the file system keeps it: bytes, which need be no text in the encoding that this process was
 * started with, nor in any other. Paths of it are made without turning it into text; addresses of files can do that.
 *
 * @param encoded every byte as {@code %XX}
 */
record FileName(String encoded) {

    private static final int LONGEST = 255;
    /** What Windows writes; has a character for nearly every byte. */
    private static final Charset FALLBACK = Charset.forName("windows-1252");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    static FileName of(Path file) {
        var path = file.toUri().getRawPath();
        var end = path.endsWith("/") ? path.length() - 1 : path.length();
        return of(decode(path.substring(path.lastIndexOf('/', end - 1) + 1, end)));
    }

    private static FileName of(byte[] bytes) {
        var encoded = new StringBuilder();
        for (byte it : bytes) {
            encoded.append('%').append(HEX.toHexDigits(it));
        }
        return new FileName(encoded.toString());
    }

    Path in(Path folder) {
        var parent = folder.toUri().toString();
        return Path.of(URI.create((parent.endsWith("/") ? parent : parent + "/") + encoded));
    }

    /** For people and rows: composed, as people type. */
    String text() {
        return Normalizer.normalize(decoded(), Normalizer.Form.NFC);
    }

    boolean isHidden() {
        return encoded.startsWith("%2E");
    }

    /** With something after it, cut so that the whole still is a name. */
    FileName before(String ascii) {
        var bytes = decode(encoded);
        int end = Math.min(bytes.length, LONGEST - ascii.length());
        while (end < bytes.length && end > 0 && isContinuation(bytes[end])) {
            end--;
        }
        return of(join(Arrays.copyOf(bytes, end), ascii.getBytes(StandardCharsets.US_ASCII)));
    }

    /** With something before it; what does not fit is cut from its own beginning, since its end tells the format. */
    FileName after(String ascii) {
        var bytes = decode(encoded);
        int start = Math.max(0, bytes.length + ascii.length() - LONGEST);
        while (start < bytes.length && isContinuation(bytes[start])) {
            start++;
        }
        return of(join(ascii.getBytes(StandardCharsets.US_ASCII), Arrays.copyOfRange(bytes, start, bytes.length)));
    }

    private String decoded() {
        var bytes = ByteBuffer.wrap(decode(encoded));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException otherEncoding) {
            return FALLBACK.decode(bytes.rewind()).toString();
        }
    }

    private static boolean isContinuation(byte it) {
        return (it & 0xC0) == 0x80;
    }

    private static byte[] join(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] decode(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%') {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(text.charAt(i));
            }
        }
        return bytes.toByteArray();
    }
}
