package sisinfo.pdf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Whether a PDF has its end: the last of its parts is followed by where its table is, or by the end mark. */
final class FileEnd {

    /** What begins a part; cut within one, a file has it after the last end mark of an earlier version. */
    private static final Pattern PART = Pattern.compile("\\b\\d{1,10}\\s+\\d{1,5}\\s+obj\\b");

    private static final Pattern TABLE = Pattern.compile("startxref\\s+\\d");

    private FileEnd() {}

    static boolean isThere(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        int mark = text.lastIndexOf("%%EOF");
        int table = text.lastIndexOf("startxref");
        if (table >= 0 && !TABLE.matcher(text).region(table, text.length()).lookingAt()) {
            table = -1;
        }
        int end = Math.max(mark, table);
        return end >= 0 && !PART.matcher(text).region(end, text.length()).find();
    }
}
