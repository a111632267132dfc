package sisinfo.reading.pdf;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import sisinfo.reading.PageFinding;
import sisinfo.reading.Paper;
import sisinfo.reading.layout.PageSurvey;
import sisinfo.reading.layout.Word;

/**
 * What the text of a PDF tells of each of its pages.
 *
 * @param scanned numbers of the pages with hardly any text, of which their pictures may tell more
 */
record PdfSurvey(List<PageFinding> pages, List<Integer> scanned) {

    private static final int FEW_WORDS = 20;

    /** A single page is a single paper: nothing is looked for. */
    static PdfSurvey of(byte[] bytes) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            int count = pdf.getNumberOfPages();
            if (count < 2) {
                return new PdfSurvey(List.of(), List.of());
            }
            var words = PositionedText.of(pdf).upright().stream().collect(Collectors.groupingBy(Word::page));
            var pages = IntStream.rangeClosed(1, count)
                    .mapToObj(it -> PageSurvey.of(words.getOrDefault(it, List.of()), it))
                    .toList();
            var scanned = pages.stream()
                    .filter(it -> it.paper() == Paper.UNKNOWN)
                    .map(PageFinding::page)
                    .filter(it -> words.getOrDefault(it, List.of()).size() < FEW_WORDS)
                    .toList();
            return new PdfSurvey(pages, scanned);
        }
    }
}
