package sisinfo.reading.pdf;

import sisinfo.reading.PageFinding;
import sisinfo.reading.Paper;
import sisinfo.reading.ReadableDocument;
import sisinfo.reading.UnreadableDocument;
import sisinfo.reading.barcode.BarcodeReader;
import sisinfo.reading.image.BlankPage;
import sisinfo.reading.image.Gray;
import sisinfo.reading.ocr.OcrReader;

/** Tells from the picture of a page what its text does not: by its codes, and by OCR where these say nothing. */
final class PagePictures {

    private static final OcrReader OCR = new OcrReader();

    private final ReadableDocument document;

    PagePictures(ReadableDocument document) {
        this.document = document;
    }

    /** @param page from 1 */
    PageFinding survey(int page) {
        try {
            var picture = document.pages().get(page - 1);
            if (BlankPage.is(Gray.of(picture))) {
                return new PageFinding(page, Paper.BLANK, null, null);
            }
            var codes = BarcodeReader.survey(picture, page);
            boolean told = codes.paper() != Paper.UNKNOWN || codes.accessKey() != null;
            return told || !OCR.available() ? codes : OCR.survey(picture, page);
        } catch (UnreadableDocument undecodable) {
            return new PageFinding(page, Paper.UNKNOWN, null, null);
        }
    }
}
