package sisinfo.document.inbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Whether a file looks written to its end, by what its format ends with; whether it is good is judged elsewhere. */
final class WholeFile {

    private static final int END = 2048;
    private static final int RIFF_HEADER = 8;
    private static final Pattern LAST_TAG = Pattern.compile(">[\\s\\x00]*\\z");

    private WholeFile() {}

    static boolean looksWhole(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var head = text(bytes, 0, Math.min(bytes.length, END));
        var tail = text(bytes, Math.max(0, bytes.length - END), bytes.length);
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return text(bytes, 0, bytes.length).lastIndexOf("\u00ff\u00d9") > 0;
        }
        if (head.startsWith("\u0089PNG")) {
            return tail.contains("IEND");
        }
        if (head.startsWith("RIFF")) {
            return bytes.length > RIFF_HEADER && bytes.length >= riffSize(bytes);
        }
        if (head.contains("%PDF-")) {
            return tail.contains("%%EOF");
        }
        return bytes.length > 0
                && (!head.stripLeading().startsWith("<")
                        || LAST_TAG.matcher(tail).find());
    }

    private static long riffSize(byte[] bytes) {
        return RIFF_HEADER
                + Integer.toUnsignedLong(
                        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(4));
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
