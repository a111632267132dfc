package sisinfo.reading.barcode;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import sisinfo.reading.Contribution;
import sisinfo.reading.FieldReading;
import sisinfo.reading.PageFinding;
import sisinfo.reading.Paging;
import sisinfo.reading.Paper;
import sisinfo.reading.PaperNotes;
import sisinfo.reading.ReadableDocument;
import sisinfo.reading.Reader;
import sisinfo.reading.Segment;
import sisinfo.reading.Source;
import sisinfo.reading.UnreadableDocument;
import sisinfo.reading.image.Gray;

/** Reads the access key from the Code-128 bars of an NF-e and from the QR code of an NFC-e, and names other papers by theirs. */
public final class BarcodeReader implements Reader {

    @Override
    public Source source() {
        return Source.BARCODE;
    }

    @Override
    public boolean reads(ReadableDocument document) {
        return document.mediaType().startsWith("image/") || document.mediaType().equals("application/pdf");
    }

    /** The first note alone; pages that belong to other papers are named. */
    @Override
    public Contribution read(ReadableDocument document) {
        var pages = new ArrayList<CodedPage>();
        try {
            for (var picture : document.pages()) {
                pages.add(CodedPage.of(Gray.of(picture), pages.size() + 1));
            }
        } catch (UnreadableDocument undecodable) {
            return Contribution.nothing(Source.BARCODE);
        }
        return pages.isEmpty() ? Contribution.nothing(Source.BARCODE) : said(pages);
    }

    /** What the codes of one page tell of it. */
    public static PageFinding survey(BufferedImage picture, int page) {
        return CodedPage.of(Gray.of(picture), page).finding();
    }

    private static Contribution said(List<CodedPage> pages) {
        var papers = Paging.of(pages.stream().map(CodedPage::finding).toList());
        var notes = Paging.notes(papers);
        var paper = notes.isEmpty() ? papers.getFirst() : notes.getFirst();
        var own = pages.subList(paper.firstPage() - 1, paper.lastPage());
        var fields = own.stream().flatMap(it -> it.fields().stream()).toList();
        return new Contribution(
                Source.BARCODE,
                withoutRepeats(fields),
                List.of(),
                PaperNotes.besides(paper, papers),
                List.of(),
                named(paper, own));
    }

    private static Paper named(Segment paper, List<CodedPage> own) {
        boolean titled = own.stream().anyMatch(it -> it.finding().paper() == paper.paper());
        return titled ? paper.paper() : Paper.UNKNOWN;
    }

    /** Every page of a document carries the same key: once is enough. */
    private static List<FieldReading> withoutRepeats(List<FieldReading> readings) {
        var kept = new ArrayList<FieldReading>();
        for (var reading : readings) {
            boolean known = kept.stream()
                    .anyMatch(it -> it.field() == reading.field() && it.value().equals(reading.value()));
            if (!known) {
                kept.add(reading);
            }
        }
        return kept;
    }
}
