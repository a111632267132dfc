package sisinfo.reading.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import sisinfo.reading.ReadableDocument;
import sisinfo.reading.Segment;
import sisinfo.reading.Segments;
import sisinfo.reading.UnreadableDocument;

/** Tells apart the papers in one PDF, each on pages of its own. */
public final class PdfSegments implements Segments {

    @Override
    public boolean reads(ReadableDocument document) {
        return document.mediaType().equals("application/pdf");
    }

    @Override
    public List<Segment> find(ReadableDocument document) {
        return List.of();
    }

    /** The other pages are taken out, so that what the pages share, such as fonts, stays as it is. */
    @Override
    public byte[] bytes(ReadableDocument document, Segment segment) {
        try (var pdf = Loader.loadPDF(document.bytes())) {
            for (int page = pdf.getNumberOfPages(); page >= 1; page--) {
                if (page < segment.firstPage() || page > segment.lastPage()) {
                    pdf.removePage(page - 1);
                }
            }
            return saved(pdf, segment);
        } catch (IOException e) {
            throw new UnreadableDocument("Cannot cut pages out of a PDF", e);
        }
    }

    /** A PDF names itself by the time at which it is saved, unless it is given another number. */
    private static byte[] saved(PDDocument pdf, Segment segment) throws IOException {
        pdf.setDocumentId((long) segment.firstPage());
        var out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }
}
