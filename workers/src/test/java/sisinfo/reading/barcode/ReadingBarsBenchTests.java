package sisinfo.reading.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sisinfo.reading.FieldReading;
import sisinfo.reading.image.Degradation;
import sisinfo.reading.image.DrawnInvoice;
import sisinfo.reading.image.InvoiceDrawing;
import sisinfo.reading.image.InvoiceDrawing.Layout;
import sisinfo.reading.image.PicturePages;

@Tag("bench")
class ReadingBarsBenchTests {

    private static final int INVOICES = 60;

    @ParameterizedTest
    @CsvSource({"scan, 1.00", "photo, 0.98", "harsh, 0.90"})
    void readsKeysOfManyInvoices(String kind, double share) {
        var degradation = List.of(Degradation.SCAN, Degradation.PHOTO, Degradation.HARSH).stream()
                .filter(it -> it.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        var reader = new BarcodeReader();
        int right = 0;
        int wrong = 0;
        for (int seed = 0; seed < INVOICES; seed++) {
            var invoice = DrawnInvoice.from(seed, seed % 4 == 3);
            var page = InvoiceDrawing.draw(invoice, Layout.values()[seed % Layout.values().length]);
            var found = reader.read(PicturePages.of(degradation.apply(page, seed))).fields().stream()
                    .map(FieldReading::value)
                    .toList();
            right += found.equals(List.of(invoice.key())) ? 1 : 0;
            wrong += found.isEmpty() || found.equals(List.of(invoice.key())) ? 0 : 1;
        }

        assertThat(wrong).as("keys read wrongly").isZero();
        assertThat(right / (double) INVOICES).as("share of keys read").isGreaterThanOrEqualTo(share);
    }
}
