package sisinfo.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A PDF that lost something is never taken for whole, and one that is only untidy is taken. */
class WholePdfTests {

    /** Where the first of two versions ends: what is cut there is that version, and whole. */
    private static final int EARLIER_VERSION = 44;

    /** How producers write. */
    enum Kind {
        TABLE,
        UPDATED,
        FOR_THE_WEB,
        STREAMS,
        PACKED,
        OWNER_PASSWORD
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsCutAnywhere(Kind kind) throws IOException {
        var whole = pdf(kind);
        assertThat(problem(whole)).as("whole").isNull();
        var taken = new LinkedHashMap<Integer, PdfProblem>();
        for (int percent = 1; percent < 100; percent++) {
            if (kind == Kind.UPDATED && percent == EARLIER_VERSION) {
                continue;
            }
            var problem = problem(Arrays.copyOf(whole, whole.length * percent / 100));
            if (problem != PdfProblem.INCOMPLETE && problem != PdfProblem.DAMAGED) {
                taken.put(percent, problem);
            }
        }
        assertThat(taken).as("cut at percent: what it was taken for").isEmpty();
    }

    @Test
    void refusesWhatLostAPieceInTheMiddle() throws IOException {
        var whole = pdf(Kind.TABLE);
        int piece = whole.length / 10;
        var taken = new LinkedHashMap<Integer, Integer>();
        for (int at = whole.length / 20; at + piece < whole.length * 9 / 10; at += piece / 2) {
            var out = new ByteArrayOutputStream();
            out.write(whole, 0, at);
            out.write(whole, at + piece, whole.length - at - piece);
            if (problem(out.toByteArray()) == null) {
                taken.put(at, piece);
            }
        }
        assertThat(taken).as("lost at, bytes").isEmpty();
    }

    @Test
    void takesWhatIsOnlyUntidy() throws IOException {
        var pages = RawPdf.ofPages(3);
        var whole = pages.bytes();
        var untidy = Map.of(
                "places a little wrong", pages.bytes(3),
                "places far wrong", pages.bytes(400),
                "zeros after the end", Arrays.copyOf(whole, whole.length + 80_508),
                "a mail before", join("Content-Type: application/pdf\r\n\r\n".getBytes(StandardCharsets.UTF_8), whole),
                "a mail after", join(whole, "\r\n--boundary--\r\n".getBytes(StandardCharsets.UTF_8)),
                "no end mark",
                        new String(whole, StandardCharsets.ISO_8859_1)
                                .replace("%%EOF", "")
                                .getBytes(StandardCharsets.ISO_8859_1),
                "no table",
                        new String(whole, StandardCharsets.ISO_8859_1)
                                .replaceFirst("(?s)xref\n0 1.*?trailer", "trailer")
                                .getBytes(StandardCharsets.ISO_8859_1),
                "an unused font that is not there",
                        RawPdf.ofPages(1).object(10, """
                                        << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 11 0 R \
                                        /Resources << /Font << /F1 3 0 R /F9 99 0 R >> >> >>""").bytes(),
                "an empty page",
                        RawPdf.ofPages(1)
                                .object(10, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>")
                                .bytes());

        untidy.forEach((what, bytes) -> assertThat(problem(bytes)).as(what).isNull());
    }

    @Test
    void refusesWhatNamesPartsThatAreNotThere() {
        assertThat(problem(RawPdf.ofPages(3).without(12).bytes())).as("page").isEqualTo(PdfProblem.INCOMPLETE);
        assertThat(problem(RawPdf.ofPages(3).without(13).bytes())).as("content").isEqualTo(PdfProblem.INCOMPLETE);
        assertThat(problem(RawPdf.ofPages(3).without(12).bytes(400)))
                .as("page of a repaired one")
                .isEqualTo(PdfProblem.INCOMPLETE);
        assertThat(problem(RawPdf.ofPages(3).without(3).bytes(400)))
                .as("font of a repaired one")
                .isEqualTo(PdfProblem.INCOMPLETE);
    }

    private static byte[] pdf(Kind kind) throws IOException {
        return switch (kind) {
            case TABLE -> RawPdf.ofPages(3).bytes();
            case UPDATED -> RawPdf.ofPages(3).bytesWithUpdate(RawPdf.ofPages(4));
            case FOR_THE_WEB -> RawPdf.ofPages(3).bytesForTheWeb();
            case STREAMS -> written(false, false);
            case PACKED -> written(true, false);
            case OWNER_PASSWORD -> written(true, true);
        };
    }

    private static byte[] written(boolean packed, boolean locked) throws IOException {
        try (var pdf = new PDDocument()) {
            for (int i = 0; i < 3; i++) {
                var page = new PDPage();
                pdf.addPage(page);
                try (var pen = new PDPageContentStream(pdf, page)) {
                    pen.beginText();
                    pen.setFont(new PDType1Font(FontName.HELVETICA), 9);
                    pen.setLeading(12);
                    pen.newLineAtOffset(40, 780);
                    for (int line = 0; line < 40; line++) {
                        pen.showText("Folha %d linha %d total 1.199,00".formatted(i + 1, line * 7919 % 1000));
                        pen.newLine();
                    }
                    pen.endText();
                }
            }
            if (locked) {
                pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            }
            var out = new ByteArrayOutputStream();
            pdf.save(out, packed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static PdfProblem problem(byte[] bytes) {
        var thrown = catchThrowable(() -> new Pdf(bytes).inspect(PdfLimits.USUAL));
        return thrown == null ? null : ((PdfRefused) thrown).problem();
    }

    private static byte[] join(byte[] a, byte[] b) {
        var joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }
}
