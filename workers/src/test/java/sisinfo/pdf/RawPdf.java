package sisinfo.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.zip.Deflater;

/** A PDF written object by object, as its author wants it, right or wrong. */
public final class RawPdf {

    private static final int CATALOG = 1;
    private static final int TREE = 2;

    private final Map<Integer, byte[]> objects = new TreeMap<>();

    /** A whole one of pages with some lines of text each. */
    public static RawPdf ofPages(int pages) {
        var pdf = new RawPdf();
        var kids = new StringBuilder();
        for (int i = 0; i < pages; i++) {
            int page = 10 + 2 * i;
            kids.append(page).append(" 0 R ");
            pdf.object(page, """
                    << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R \
                    /Resources << /Font << /F1 3 0 R >> >> >>""".formatted(page + 1));
            pdf.stream(page + 1, "", text(i));
        }
        pdf.object(CATALOG, "<< /Type /Catalog /Pages 2 0 R >>");
        pdf.object(TREE, "<< /Type /Pages /Kids [ " + kids + "] /Count " + pages + " >>");
        pdf.object(3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        return pdf;
    }

    /** One page that draws this, with these resources. */
    public static RawPdf ofPage(String content, String resources) {
        var pdf = ofPages(1);
        pdf.object(10, """
                << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 11 0 R \
                /Resources << %s >> >>""".formatted(resources));
        return pdf.stream(11, "", content);
    }

    public RawPdf object(int number, String text) {
        objects.put(number, latin(text));
        return this;
    }

    public RawPdf without(int number) {
        objects.remove(number);
        return this;
    }

    /** @param entries of its dictionary besides filter and length */
    public RawPdf stream(int number, String entries, String content) {
        return stream(number, entries + " /Filter /FlateDecode", deflated(latin(content)));
    }

    /** @param entries of its dictionary besides the length */
    public RawPdf stream(int number, String entries, byte[] raw) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(latin("<< " + entries + " /Length " + raw.length + " >>\nstream\n"));
        out.writeBytes(raw);
        out.writeBytes(latin("\nendstream"));
        objects.put(number, out.toByteArray());
        return this;
    }

    public byte[] bytes() {
        return bytes(0);
    }

    /** @param shift by how much everything said of places is wrong */
    public byte[] bytes(int shift) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(latin("%PDF-1.7\n"));
        var table = write(out, it -> true);
        int start = out.size();
        table(out, table, "", start + shift, shift);
        return out.toByteArray();
    }

    /** Another version of some objects after the end of the first. */
    public byte[] bytesWithUpdate(RawPdf update) {
        var out = new ByteArrayOutputStream();
        var first = bytes();
        out.writeBytes(first);
        int before = new String(first, StandardCharsets.ISO_8859_1).lastIndexOf("xref\n0");
        var table = update.write(out, it -> true);
        int start = out.size();
        table(out, table, "/Prev " + before, start, 0);
        return out.toByteArray();
    }

    /** The first page and its table lie in front, as for the web; the table of everything else lies at the end. */
    public byte[] bytesForTheWeb() {
        int rest = 0;
        for (int round = 0; ; round++) {
            var out = new ByteArrayOutputStream();
            out.writeBytes(latin("%PDF-1.7\n"));
            var front = new ByteArrayOutputStream();
            int tableLength = 400;
            int frontStart = out.size() + tableLength;
            var frontTable = new TreeMap<Integer, Integer>();
            write(front, RawPdf::isInFront).forEach((number, at) -> frontTable.put(number, frontStart + at));
            table(out, frontTable, "/Prev %010d".formatted(rest), 0, 0);
            while (out.size() < frontStart) {
                out.write('\n');
            }
            out.writeBytes(front.toByteArray());
            var restTable = write(out, it -> !isInFront(it));
            int found = out.size();
            table(out, restTable, "", 9, 0);
            if (round > 0) {
                return out.toByteArray();
            }
            rest = found;
        }
    }

    private static boolean isInFront(int number) {
        return number == CATALOG || number == 3 || number == 10 || number == 11;
    }

    private Map<Integer, Integer> write(ByteArrayOutputStream out, IntPredicate which) {
        var places = new TreeMap<Integer, Integer>();
        objects.forEach((number, object) -> {
            if (which.test(number)) {
                places.put(number, out.size());
                out.writeBytes(latin(number + " 0 obj\n"));
                out.writeBytes(object);
                out.writeBytes(latin("\nendobj\n"));
            }
        });
        return places;
    }

    private static void table(
            ByteArrayOutputStream out, Map<Integer, Integer> places, String entries, int start, int shift) {
        var table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        places.forEach((number, at) -> table.append("%d 1\n%010d 00000 n \n".formatted(number, at + shift)));
        table.append("trailer\n<< /Root 1 0 R /Size 1000 ").append(entries).append(" >>\nstartxref\n");
        out.writeBytes(latin(table.append(start).append("\n%%EOF\n").toString()));
    }

    private static String text(int page) {
        var text = new StringBuilder("BT /F1 9 Tf 40 800 Td 12 TL ");
        for (int line = 0; line < 40; line++) {
            text.append("(Folha %d linha %d total 1.199,00) Tj T* ".formatted(page + 1, line * 7919 % 1000));
        }
        return text.append("ET").toString();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }
}
