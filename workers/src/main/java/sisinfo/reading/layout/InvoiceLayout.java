package sisinfo.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import sisinfo.reading.Contribution;
import sisinfo.reading.FieldReading;
import sisinfo.reading.ItemReading;
import sisinfo.reading.Mark;
import sisinfo.reading.PageFinding;
import sisinfo.reading.Paging;
import sisinfo.reading.Paper;
import sisinfo.reading.PaperNotes;
import sisinfo.reading.Segment;
import sisinfo.reading.Source;

/**
 * Finds the fields and lines of an invoice among words with places: from a PDF's text layer or from OCR. Of a file that
 * holds several papers it reads the first invoice alone: what the others say is not said of it.
 */
public final class InvoiceLayout {

    private final List<Sheet> sheets;
    private final List<Sheet> slips;
    private final Map<Integer, String> slanted;
    private final List<PageFinding> pages;
    private final List<Segment> papers;
    private final Source source;

    private InvoiceLayout(
            List<Word> words,
            List<Word> sideways,
            Map<Integer, String> slanted,
            Map<Integer, String> keys,
            Source source) {
        this.sheets = Sheet.of(words);
        this.slips = Sheet.of(sideways);
        this.slanted = slanted;
        this.pages = sheets.stream()
                .map(PageSurvey::of)
                .map(it -> PageSurvey.withKey(it, keys.get(it.page())))
                .toList();
        this.papers = Paging.of(pages);
        this.source = source;
    }

    public static InvoiceLayout of(List<Word> words, Source source) {
        return new InvoiceLayout(words, List.of(), Map.of(), Map.of(), source);
    }

    /**
     * @param sideways words of text that runs up or down the page (a receipt slip at the edge), turned upright
     * @param slanted what runs across each page, such as a watermark
     */
    public static InvoiceLayout of(List<Word> words, List<Word> sideways, Map<Integer, String> slanted, Source source) {
        return new InvoiceLayout(words, sideways, slanted, Map.of(), source);
    }

    /** @param keys by page, where the caller found one in another way */
    public static InvoiceLayout of(List<Word> words, Map<Integer, String> keys, Source source) {
        return new InvoiceLayout(words, List.of(), Map.of(), keys, source);
    }

    public static Contribution read(List<Word> words, Source source) {
        return of(words, source).read();
    }

    /** Whether what stands on this page is said of the invoice that is read. */
    public boolean holds(int page) {
        var notes = Paging.notes(papers);
        return !notes.isEmpty()
                && notes.getFirst().firstPage() <= page
                && notes.getFirst().lastPage() >= page;
    }

    public Contribution read() {
        if (sheets.isEmpty()) {
            return Contribution.nothing(source);
        }
        var notes = Paging.notes(papers);
        var paper = notes.isEmpty() ? papers.getFirst() : notes.getFirst();
        var own = within(paper, sheets);
        var remarks = new ArrayList<>(PaperNotes.besides(paper, papers));
        if (paper.paper() == Paper.INVOICE_EVENT) {
            return EventPrint.read(own, remarks, source);
        }
        boolean isNote = !notes.isEmpty();
        if (isNote) {
            ContingencyTexts.in(own).ifPresent(remarks::add);
        }
        return new Contribution(
                source,
                isNote ? fields(own) : List.of(),
                isNote ? items(own) : List.of(),
                remarks,
                isNote ? marks(paper) : List.of(),
                paper.paper());
    }

    private List<FieldReading> fields(List<Sheet> own) {
        var first = own.stream().filter(this::isTitled).findFirst().orElse(own.getFirst());
        var slip = slips.stream().filter(it -> it.number() == first.number()).findFirst();
        var page = Page.of(first, slip.orElseGet(() -> new Sheet(first.number(), List.of())));
        var found = new Found(source);
        Stream.concat(Stream.of(first), own.stream())
                .filter(it -> found.all().isEmpty())
                .forEach(it -> KeyFields.read(it, found));
        NumberFields.read(first, found);
        PartyFields.read(page, found);
        NameFields.read(page, found);
        DateFields.read(page, found);
        TotalFields.read(page, found);
        return found.all();
    }

    private List<ItemReading> items(List<Sheet> own) {
        return own.stream().flatMap(it -> ItemTable.read(it, source).stream()).toList();
    }

    private boolean isTitled(Sheet sheet) {
        return pages.stream().anyMatch(it -> it.page() == sheet.number() && it.paper() == Paper.INVOICE);
    }

    private List<Mark> marks(Segment paper) {
        var across = slanted.entrySet().stream()
                .filter(it -> holds(it.getKey()))
                .flatMap(it -> VoidMarks.across(it.getValue()).stream());
        var upright = within(paper, sheets).stream().flatMap(it -> VoidMarks.in(it).stream());
        var sideways = within(paper, slips).stream().flatMap(it -> VoidMarks.inSideways(it).stream());
        return Stream.of(across, upright, sideways)
                .flatMap(Function.identity())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Sheet> within(Segment paper, List<Sheet> sheets) {
        return sheets.stream()
                .filter(it -> it.number() >= paper.firstPage() && it.number() <= paper.lastPage())
                .toList();
    }
}
