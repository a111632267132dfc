package sisinfo.invoice.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sisinfo.invoice.Figures;
import sisinfo.invoice.InvoiceLine;
import sisinfo.reading.FieldName;
import sisinfo.reading.TaxId;

/** The list as a Brazilian spreadsheet opens it: UTF-8 with its mark, semicolons, decimal commas. */
final class InvoiceCsv {

    private static final String MARK = "\uFEFF";

    private final Writer out;

    InvoiceCsv(Writer out, String head) throws IOException {
        this.out = out;
        out.write(MARK + head + "\r\n");
    }

    void add(InvoiceLine invoice) {
        try {
            out.write(line(invoice));
        } catch (IOException gone) {
            throw new UncheckedIOException("Whoever asked for the list is gone", gone);
        }
    }

    private static String line(InvoiceLine it) {
        var charges =
                FieldName.charges().stream().map(field -> money(it.charges().of(field)));
        return Stream.concat(fields(it), charges).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static Stream<String> fields(InvoiceLine it) {
        return Stream.of(
                text(it.number()),
                text(it.series()),
                text(it.model()),
                Figures.date(it.issueDate()),
                text(it.supplierName()),
                text(taxId(it.supplierTaxId())),
                money(it.totalProducts()),
                money(it.total()),
                key(it.accessKey()),
                Figures.date(it.registeredAt()
                        .atZone(sisinfo.shared.TimeConfiguration.ZONE)
                        .toLocalDate()));
    }

    /** A text that a spreadsheet would take for a formula is defused by an apostrophe. */
    static String text(String value) {
        var safe = value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
        return safe.matches("(?s).*[;\"\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String taxId(@Nullable String value) {
        return value == null ? "" : TaxId.shown(value);
    }

    /** In groups of four: as one number a spreadsheet would round it. */
    private static String key(@Nullable String value) {
        return value == null ? "" : value.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static String money(@Nullable BigDecimal value) {
        return value == null ? "" : Figures.money(value);
    }
}
