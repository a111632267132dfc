package sisinfo.reading.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.Amounts;
import sisinfo.reading.ItemReading;
import sisinfo.reading.Source;

/** One product table on one page: the lines that hold figures are rows, the lines between them go on with a row. */
final class ItemTable {

    private static final Pattern END =
            Pattern.compile("^(?:DADOS ADICIONAIS.*|INFORMACOES (?:COMPL|ADIC).*|CALCULO DO.*|RESERVADO AO"
                    + " FISCO|CONTINUA.*|OBSERVAC.*|TRANSPORTADOR.*|FATURA.*|DUPLICATA.*|TOTAIS.*|(?:VALOR )?TOTAL D.*|SUB"
                    + " ?TOTAL.*|INSCRICAO MUNICIPAL|QTDE? (?:DE )?(?:TOTAL|ITENS).*|VALOR (?:TOTAL|A PAGAR)(?: R)?(?:"
                    + " [0-9 ]+)?|DESCONTOS?(?: R)?(?: [0-9 ]+)?|FORMA (?:DE )?PAGAMENTO.*)$");

    private final Heading heading;
    private final List<Line> lines;
    private final List<Line> rows;
    private final boolean picture;

    private ItemTable(Heading heading, List<Line> lines, boolean picture) {
        this.heading = heading;
        this.lines = lines;
        this.picture = picture;
        this.rows = lines.stream().filter(this::isRow).toList();
    }

    static List<ItemReading> read(Sheet sheet, Source source) {
        boolean picture = source == Source.OCR;
        var table = Heading.in(sheet, picture).stream()
                .flatMap(it -> best(it, below(sheet, it), source).stream())
                .toList();
        return NumberFields.isConsumers(sheet) ? better(table, ReceiptLines.read(sheet, source)) : table;
    }

    /** As the figures stand to their headings in most rows that multiply out; else as they stand nearest. */
    private static List<ItemReading> best(Heading heading, List<Line> lines, Source source) {
        boolean picture = source == Source.OCR;
        return Arrays.stream(Placement.values())
                .map(heading::with)
                .map(it -> picture ? HiddenHeadings.byWhatTheyHold(it, lines) : it)
                .map(it -> new ItemTable(it, lines, picture).items(source).toList())
                .reduce(ItemTable::better)
                .orElseThrow();
    }

    private static List<ItemReading> better(List<ItemReading> one, List<ItemReading> other) {
        return score(other) > score(one) ? other : one;
    }

    /** Exact text without a single row that multiplies out, such as rows with discounts: then whole rows count. */
    private static long score(List<ItemReading> items) {
        long multiplied = items.stream().filter(it -> figures(it).multiply()).count();
        long whole = items.stream()
                .filter(it -> it.source() != Source.OCR && figures(it).whole())
                .count();
        return multiplied > 0 ? 1000 * multiplied : whole;
    }

    private static Figures figures(ItemReading item) {
        return new Figures(item.quantity(), item.unitPrice(), item.total());
    }

    private static List<Line> below(Sheet sheet, Heading heading) {
        var lines = new ArrayList<Line>();
        double last = heading.bottom();
        for (var line : sheet.lines()) {
            if (line.y() <= heading.bottom() + line.height() * 0.3) {
                continue;
            }
            boolean ends = line.phrases().stream()
                    .anyMatch(it -> END.matcher(it.letters()).matches());
            if (ends || line.y() - last > 0.2) {
                break;
            }
            lines.add(line);
            last = line.y();
        }
        return lines;
    }

    private boolean isRow(Line line) {
        boolean quantity = figure(line, Column.QUANTITY).isPresent();
        boolean price = figure(line, Column.PRICE).isPresent();
        boolean total = figure(line, Column.TOTAL).isPresent();
        return quantity && (price || total) || price && total;
    }

    private Optional<Word> figure(Line line, Column column) {
        return line.words().stream()
                .filter(it -> Amounts.number(figure(it)).isPresent())
                .filter(it -> heading.nearest(it).column() == column)
                .min(Comparator.comparingDouble(it -> heading.nearest(it).distance(it)));
    }

    private Stream<ItemReading> items(Source source) {
        if (rows.isEmpty()) {
            return Stream.empty();
        }
        var zones = Zones.of(heading, rows);
        var texts = picture
                ? new RowTexts(zones.withoutNumbers(rows), clean(zones, lines), rows, true)
                : new RowTexts(zones, lines, rows, false);
        var codes = codes(texts);
        return IntStream.range(0, rows.size()).mapToObj(it -> item(rows.get(it), codes.get(it), texts, source));
    }

    /** Rows, and what goes on below a description where descriptions begin: the rest of a stamp stands anywhere. */
    private List<Line> clean(Zones zones, List<Line> lines) {
        return lines.stream()
                .filter(it -> rows.contains(it) || zones.goesOn(it))
                .toList();
    }

    private List<@Nullable String> codes(RowTexts texts) {
        var codes = new ArrayList<@Nullable String>();
        for (var row : rows) {
            var code = texts.code(row);
            codes.add(picture && code != null ? Strokes.inCode(code) : code);
        }
        return picture ? CodeShapes.alike(codes) : codes;
    }

    private ItemReading item(Line row, @Nullable String code, RowTexts texts, Source source) {
        var description = texts.description(row);
        return Figures.of(text(row, Column.QUANTITY), text(row, Column.PRICE), text(row, Column.TOTAL), picture)
                .item(
                        code,
                        picture && description != null ? Strokes.inDescription(description) : description,
                        texts.unit(row, heading),
                        source,
                        Word.around(row.words()));
    }

    private String text(Line row, Column column) {
        return figure(row, column).map(this::figure).orElse("");
    }

    /** Exact text needs no mending. */
    private String figure(Word word) {
        return picture ? Strokes.inFigure(word.text()) : word.text();
    }
}
