package sisinfo.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sisinfo.reading.Amounts;
import sisinfo.reading.ItemReading;
import sisinfo.reading.Source;

/** One product table on one page: the lines that hold figures are rows, the lines between them go on with a row. */
final class ItemTable {

    private static final Pattern END = Pattern.compile(
            "^(?:DADOS ADICIONAIS.*|INFORMACOES (?:COMPL|ADIC).*|CALCULO DO.*|RESERVADO AO FISCO"
                    + "|CONTINUA.*|OBSERVAC.*|TRANSPORTADOR.*|FATURA.*|DUPLICATA.*|TOTAIS.*|(?:VALOR )?TOTAL D.*|SUB ?TOTAL.*|INSCRICAO MUNICIPAL)$");

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
        return Heading.in(sheet, picture).stream()
                .flatMap(it -> new ItemTable(
                                picture ? HiddenHeadings.withQuantity(it, below(sheet, it)) : it,
                                below(sheet, it),
                                picture)
                        .items(source))
                .toList();
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
                .findFirst();
    }

    private Stream<ItemReading> items(Source source) {
        if (rows.isEmpty()) {
            return Stream.empty();
        }
        var zones = Zones.of(heading, rows);
        var texts = picture
                ? new RowTexts(zones.withoutNumbers(rows), clean(zones, lines), rows)
                : new RowTexts(zones, lines, rows);
        return rows.stream().map(row -> item(row, texts, source));
    }

    /** Rows, and what goes on below a description where descriptions begin: the rest of a stamp stands anywhere. */
    private List<Line> clean(Zones zones, List<Line> lines) {
        return lines.stream()
                .filter(it -> rows.contains(it) || zones.goesOn(it))
                .toList();
    }

    private ItemReading item(Line row, RowTexts texts, Source source) {
        var code = texts.code(row);
        var description = texts.description(row);
        return Figures.of(text(row, Column.QUANTITY), text(row, Column.PRICE), text(row, Column.TOTAL), picture)
                .item(
                        picture && code != null ? Strokes.inCode(code) : code,
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
