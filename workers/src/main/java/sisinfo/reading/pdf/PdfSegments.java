package sisinfo.reading.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import sisinfo.reading.PageFinding;
import sisinfo.reading.Paging;
import sisinfo.reading.Paper;
import sisinfo.reading.ReadableDocument;
import sisinfo.reading.Segment;
import sisinfo.reading.Segments;
import sisinfo.reading.UnreadableDocument;
import sisinfo.reading.layout.PageSurvey;
import sisinfo.reading.layout.Word;

/** Tells apart the papers in one PDF, each on pages of its own. */
public final class PdfSegments implements Segments {

    private static final int FEW_WORDS = 20;
    private static final int MOST_PICTURES = 20;

    @Override
    public boolean reads(ReadableDocument document) {
        return document.mediaType().equals("application/pdf");
    }

    @Override
    public List<Segment> find(ReadableDocument document) {
        try (var pdf = Loader.loadPDF(document.bytes())) {
            int count = pdf.getNumberOfPages();
            return count < 2
                    ? List.of()
                    : Paging.of(pages(PositionedText.of(pdf).upright(), count, document));
        } catch (IOException | RuntimeException unreadable) {
            return List.of();
        }
    }

    /** Where a page has hardly any text, its picture is looked at, up to a number of pages. */
    private static List<PageFinding> pages(List<Word> words, int count, ReadableDocument document) {
        var byPage = words.stream().collect(Collectors.groupingBy(Word::page));
        var pictures = new PagePictures(document);
        return IntStream.rangeClosed(1, count)
                .mapToObj(page -> {
                    var here = byPage.getOrDefault(page, List.of());
                    var finding = PageSurvey.of(here, page);
                    boolean scanned = here.size() < FEW_WORDS && finding.paper() == Paper.UNKNOWN;
                    return scanned && page <= MOST_PICTURES ? pictures.survey(page) : finding;
                })
                .toList();
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
