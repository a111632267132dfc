package sisinfo.reading.layout;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import sisinfo.reading.Contribution;
import sisinfo.reading.Source;

/** Finds the fields and lines of an invoice among words with places: from a PDF's text layer or from OCR. */
public final class InvoiceLayout {

    private InvoiceLayout() {}

    public static Contribution read(List<Word> words, Source source) {
        return read(words, List.of(), source);
    }

    /**
     * @param sideways words of text that runs up or down the page (a receipt slip at the edge), turned upright
     */
    public static Contribution read(List<Word> words, List<Word> sideways, Source source) {
        var sheets = sheets(words);
        if (sheets.isEmpty()) {
            return Contribution.nothing(source);
        }
        var first = sheets.getFirst();
        var slips = sheets(sideways);
        var page = Page.of(first, slips.isEmpty() ? new Sheet(1, List.of()) : slips.getFirst());
        var found = new Found(source);
        sheets.stream().filter(it -> found.all().isEmpty()).forEach(it -> KeyFields.read(it, found));
        NumberFields.read(first, found);
        PartyFields.read(page, found);
        NameFields.read(page, found);
        DateFields.read(page, found);
        TotalFields.read(page, found);
        var items = sheets.stream()
                .flatMap(it -> ItemTable.read(it, source).stream())
                .toList();
        return new Contribution(source, found.all(), items, List.of());
    }

    private static List<Sheet> sheets(List<Word> words) {
        return words.stream()
                .filter(it -> !it.text().isBlank())
                .collect(Collectors.groupingBy(Word::page))
                .values()
                .stream()
                .sorted(Comparator.comparingInt(it -> it.getFirst().page()))
                .map(it -> new Sheet(it.getFirst().page(), Line.group(it)))
                .toList();
    }
}
