package sisinfo.pdf;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** PDFs of a few kilobytes that cost whoever opens them minutes or gigabytes. */
public final class HostilePdf {

    private static final String FORM =
            "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /N %d 0 R >> >>";
    private static final String LEAF = "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << >>";

    private HostilePdf() {}

    /** By name; none of them is an invoice. */
    public static Map<String, byte[]> all() {
        return Map.of(
                "nested forms", nested(9, "/XObject << /N 20 0 R >>", "/N Do\n"),
                "forms within a pattern", pattern(),
                "forms within an annotation", annotation(),
                "a form of 200 MB",
                        RawPdf.ofPage("/N Do", "/XObject << /N 20 0 R >>").stream(
                                        20, LEAF + " /Filter /FlateDecode", zeros(200 << 20))
                                .bytes(),
                "a picture within a form", pictureWithinForm(),
                "an inline picture",
                        RawPdf.ofPage("q 595 0 0 842 0 0 cm BI /W 20000 /H 20000 /BPC 8 /CS /G ID \0 EI Q", "")
                                .bytes(),
                "a form within itself",
                        RawPdf.ofPage("/N Do", "/XObject << /N 20 0 R >>").stream(20, FORM.formatted(20), "/N Do /N Do")
                                .bytes(),
                "a page tree within itself",
                        RawPdf.ofPages(1)
                                .object(2, "<< /Type /Pages /Kids [ 2 0 R 10 0 R ] /Count 2000000000 >>")
                                .bytes(),
                "a thousand brackets",
                        RawPdf.ofPages(1).object(10, "[".repeat(200_000)).bytes(),
                "a picture of 400 MB",
                        RawPdf.ofPage("q 595 0 0 842 0 0 cm /P Do Q", "/XObject << /P 20 0 R >>").stream(
                                        20, """
                                /Type /XObject /Subtype /Image /Width 7000 /Height 7000 /BitsPerComponent 8 \
                                /ColorSpace /DeviceRGB /Filter /FlateDecode""", zeros(400 << 20))
                                .bytes());
    }

    /** One of the others with some bytes changed. */
    public static byte[] mutated(Random random) {
        var known = new ArrayList<>(List.of(
                RawPdf.ofPages(2).bytes(),
                RawPdf.ofPages(2).bytesForTheWeb(),
                nested(3, "/XObject << /N 20 0 R >>", "/N Do\n"),
                pattern(),
                annotation(),
                pictureWithinForm()));
        var bytes = known.get(random.nextInt(known.size()));
        for (int i = random.nextInt(12); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = random.nextBoolean() ? (byte) ('0' + random.nextInt(10)) : (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static RawPdf nest(RawPdf pdf, int depth) {
        for (int level = 0; level < depth; level++) {
            pdf.stream(20 + level, FORM.formatted(21 + level), "/N Do\n".repeat(10));
        }
        return pdf.stream(20 + depth, LEAF, "0 0 m 595 842 l S\n".repeat(10));
    }

    private static byte[] nested(int depth, String resources, String content) {
        return nest(RawPdf.ofPage(content, resources), depth).bytes();
    }

    private static byte[] pattern() {
        var pdf = RawPdf.ofPage("/Pattern cs /P scn 0 0 595 842 re f", "/Pattern << /P 19 0 R >>");
        pdf.stream(19, """
                /Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 100 100] /XStep 100 /YStep 100 \
                /Resources << /XObject << /N 20 0 R >> >>""", "/N Do");
        return nest(pdf, 9).bytes();
    }

    private static byte[] annotation() {
        var pdf = RawPdf.ofPages(1).object(10, """
                << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 11 0 R \
                /Resources << /Font << /F1 3 0 R >> >> /Annots [ 18 0 R ] >>""");
        pdf.object(18, "<< /Type /Annot /Subtype /Stamp /F 4 /Rect [0 0 595 842] /AP << /N 20 0 R >> >>");
        return nest(pdf, 9).bytes();
    }

    private static byte[] pictureWithinForm() {
        return RawPdf.ofPage("/N Do", "/XObject << /N 20 0 R >>").stream(
                        20, FORM.formatted(21), "q 595 0 0 842 0 0 cm /N Do Q")
                .stream(21, """
                        /Type /XObject /Subtype /Image /Width 20000 /Height 20000 /BitsPerComponent 8 \
                        /ColorSpace /DeviceRGB""", "\0")
                .bytes();
    }

    private static byte[] zeros(int length) {
        var out = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(out, new Deflater(9))) {
            var chunk = new byte[1 << 20];
            for (int i = 0; i < length >> 20; i++) {
                deflated.write(chunk);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
