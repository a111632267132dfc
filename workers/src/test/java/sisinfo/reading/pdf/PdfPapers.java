package sisinfo.reading.pdf;

import java.util.List;
import sisinfo.reading.Contribution;
import sisinfo.reading.Evidence;
import sisinfo.reading.ReadableFile;
import sisinfo.reading.Scales;

/** What the text of a PDF says, weighed. */
final class PdfPapers {

    private PdfPapers() {}

    static Evidence read(byte[] pdf) {
        return new Scales().weigh(List.of(said(pdf)), List.of());
    }

    static Contribution said(byte[] pdf) {
        return new PdfTextReader().read(new ReadableFile(pdf));
    }
}
