package sisinfo.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sisinfo.reading.FieldName;
import sisinfo.reading.ItemReading;
import sisinfo.reading.Names;
import sisinfo.reading.Readers;
import sisinfo.reading.Scales;
import sisinfo.reading.Verdict;
import sisinfo.reading.image.DrawnInvoice;
import sisinfo.reading.image.FormCopy;
import sisinfo.reading.image.FormDrawing;
import sisinfo.reading.image.PicturePages;

/** How much of a few drawn pages is read; the benchmark {@code ReadingBenchTests} measures many. */
class FormPagesTests {

    private final OcrReader reader = new OcrReader();

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource({"102, SCAN, 1.0", "106, STAMPED, 0.8", "101, PHOTO, 0.8"})
    void readsRowsAndProvesNothingWrong(long seed, FormCopy copy, double share) {
        assumeTrue(reader.available(), "Tesseract with Portuguese is not installed here");
        var form = FormDrawing.from(seed);
        var invoice = form.invoice();

        var evidence = new Readers(List.of(reader), new Scales(), List.of()).read(PicturePages.of(copy.of(form, seed)));

        var items = evidence.items().stream().map(it -> it.item()).toList();
        long right = invoice.lines().stream()
                .filter(line -> items.stream().anyMatch(it -> same(line, it)))
                .count();
        assertThat((double) right / invoice.lines().size()).isGreaterThanOrEqualTo(share);
        assertThat(evidence.fields())
                .filteredOn(it -> it.verdict() == Verdict.PROVED)
                .allSatisfy(it -> {
                    if (it.field() == FieldName.ACCESS_KEY) {
                        assertThat(it.value()).isEqualTo(invoice.key());
                    } else if (it.field() == FieldName.TOTAL || it.field() == FieldName.TOTAL_PRODUCTS) {
                        assertThat(it.value()).isEqualTo(invoice.total().toPlainString());
                    } else if (it.field() == FieldName.ISSUER_TAX_ID) {
                        assertThat(it.value()).isEqualTo(invoice.issuerTaxId());
                    }
                });
    }

    private static boolean same(DrawnInvoice.Line line, ItemReading item) {
        return line.code().equals(item.code())
                && Names.same(line.description(), String.valueOf(item.description()))
                && item.quantity() != null
                && line.quantity().compareTo(item.quantity()) == 0
                && item.unitPrice() != null
                && line.price().compareTo(item.unitPrice()) == 0
                && item.total() != null
                && line.total().compareTo(item.total()) == 0;
    }
}
