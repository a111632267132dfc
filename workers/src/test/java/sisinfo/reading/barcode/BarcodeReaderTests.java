package sisinfo.reading.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sisinfo.reading.FieldReading;
import sisinfo.reading.Source;
import sisinfo.reading.image.Degradation;
import sisinfo.reading.image.DrawnInvoice;
import sisinfo.reading.image.InvoiceDrawing;
import sisinfo.reading.image.InvoiceDrawing.Layout;
import sisinfo.reading.image.PicturePages;

class BarcodeReaderTests {

    private final BarcodeReader reader = new BarcodeReader();

    @ParameterizedTest
    @EnumSource(Layout.class)
    void readsTheKeyFromAScan(Layout layout) {
        var invoice = DrawnInvoice.from(1, false);

        var found = reader.read(seen(invoice, layout, Degradation.SCAN));

        assertThat(found.fields())
                .singleElement()
                .returns(invoice.key(), FieldReading::value)
                .returns(Source.BARCODE, FieldReading::source);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void readsTheKeyFromAHarshPicture(Layout layout) {
        var invoice = DrawnInvoice.from(2, false);

        var found = reader.read(seen(invoice, layout, Degradation.HARSH));

        assertThat(found.fields()).extracting(FieldReading::value).containsExactly(invoice.key());
    }

    @Test
    void readsAKeyWhoseCheckDigitWasPrintedWrong() {
        var right = DrawnInvoice.from(1, false);
        var wrong = right.key().substring(0, 43) + (right.key().endsWith("3") ? "4" : "3");

        var found = reader.read(seen(right.withKey(wrong), Layout.BOXED, Degradation.SCAN));

        assertThat(found.fields()).extracting(FieldReading::value).containsExactly(wrong);
    }

    private static PicturePages seen(DrawnInvoice invoice, Layout layout, Degradation degradation) {
        return PicturePages.of(degradation.apply(InvoiceDrawing.draw(invoice, layout), 5));
    }
}
