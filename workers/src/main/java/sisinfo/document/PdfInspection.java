package sisinfo.document;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Opens a PDF within limits: pages, page size, pixels of its pictures, and how far its streams blow up. */
final class PdfInspection {

    private static final long MAX_STREAM_BYTES = 64L * 1024 * 1024;
    /** A0 at 72 points to the inch; an invoice is A4. */
    private static final float MAX_POINTS = 3400;

    private PdfInspection() {}

    static Shape inspect(byte[] bytes, DocumentProperties limits) throws RefusedDocument {
        try (var pdf = Loader.loadPDF(bytes)) {
            int pages = pdf.getNumberOfPages();
            if (pages == 0) {
                throw damaged();
            }
            if (pages > limits.maxPages()) {
                throw tooManyPages(pages, limits);
            }
            for (var page : pdf.getPages()) {
                check(page, limits);
            }
            return new Shape("application/pdf", pages, hash(pdf));
        } catch (InvalidPasswordException e) {
            throw RefusedDocument.because("encrypted", "O PDF tem senha. Envie uma cópia sem senha ou a foto da nota.");
        } catch (IOException | RuntimeException e) {
            throw damaged();
        }
    }

    static RefusedDocument tooManyPages(int pages, DocumentProperties limits) {
        return RefusedDocument.because(
                "too-many-pages",
                "O documento tem %d páginas; o máximo é %d. Envie só as páginas da nota."
                        .formatted(pages, limits.maxPages()));
    }

    private static void check(PDPage page, DocumentProperties limits) throws IOException, RefusedDocument {
        var box = page.getCropBox();
        if (box.getWidth() > MAX_POINTS || box.getHeight() > MAX_POINTS) {
            throw bomb();
        }
        var streams = page.getContentStreams();
        while (streams.hasNext()) {
            try (var in = streams.next().createInputStream()) {
                if (isLonger(in)) {
                    throw bomb();
                }
            }
        }
        var resources = page.getResources();
        if (resources == null) {
            return;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDImageXObject picture) {
                PictureInspection.checkPixels(picture.getWidth(), picture.getHeight(), limits);
            }
        }
    }

    /** Reads and forgets; the stream's own {@code skip} does not look at the bytes. */
    private static boolean isLonger(InputStream in) throws IOException {
        var buffer = new byte[64 * 1024];
        long length = 0;
        for (int read = in.read(buffer); read >= 0 && length <= MAX_STREAM_BYTES; read = in.read(buffer)) {
            length += read;
        }
        return length > MAX_STREAM_BYTES;
    }

    private static long hash(PDDocument pdf) throws IOException {
        return PerceptualHash.of(new PDFRenderer(pdf).renderImageWithDPI(0, 50));
    }

    private static RefusedDocument bomb() {
        return RefusedDocument.because(
                "pdf-too-complex", "O PDF é grande demais por dentro para ser uma nota fiscal. Envie a foto da nota.");
    }

    private static RefusedDocument damaged() {
        return RefusedDocument.because(
                "broken-pdf", "O PDF está incompleto ou danificado. Baixe-o de novo ou envie a foto da nota.");
    }
}
