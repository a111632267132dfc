package sisinfo.reading.pdf;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import sisinfo.reading.Contribution;
import sisinfo.reading.ReadableDocument;
import sisinfo.reading.Reader;
import sisinfo.reading.Source;
import sisinfo.reading.layout.InvoiceLayout;

/**
 * Reads invoices from the text of a PDF; a scanned PDF has none and gives nothing, or has the OCR of an unknown
 * program, which is no stronger than ours.
 */
public final class PdfTextReader implements Reader {

    @Override
    public Source source() {
        return Source.PDF_TEXT;
    }

    @Override
    public boolean reads(ReadableDocument document) {
        return document.mediaType().equals("application/pdf");
    }

    @Override
    public Contribution read(ReadableDocument document) {
        try (var pdf = Loader.loadPDF(document.bytes())) {
            var text = PositionedText.of(pdf);
            var said = InvoiceLayout.of(text.upright(), text.sideways(), text.slanted(), Source.PDF_TEXT)
                    .read();
            return new TextLayers(text.textLayers()).mark(said);
        } catch (IOException | RuntimeException unreadable) {
            return Contribution.nothing(Source.PDF_TEXT);
        }
    }
}
