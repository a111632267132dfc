package sisinfo.reading.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sisinfo.reading.Contribution;
import sisinfo.reading.FieldReading;
import sisinfo.reading.Paper;
import sisinfo.reading.Source;
import sisinfo.reading.image.Degradation;
import sisinfo.reading.image.DrawnInvoice;
import sisinfo.reading.image.InvoiceDrawing;
import sisinfo.reading.image.InvoiceDrawing.Layout;
import sisinfo.reading.image.PicturePages;

class BarcodeReaderTests {

    private static final String RECEIPT = "35260311222333000181650010000090011044556679";
    private static final String CTE = "35260273014852000101570010000088011424242420";

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

    @Test
    void readsTheInvoicesCodeBesideOneForPayment() {
        var address = "https://www.nfce.fazenda.sp.gov.br/qrcode?p=" + RECEIPT + "|3|1";
        var pix = "00020126580014br.gov.bcb.pix0136" + "a".repeat(36) + "5204000053039865406108.005802BR6304ABCD";

        for (var codes : List.of(List.of(pix, address), List.of(address, pix))) {
            var found = reader.read(PicturePages.of(DrawnCodes.qr(codes)));

            assertThat(found.paper()).isEqualTo(Paper.INVOICE);
            assertThat(found.fields())
                    .singleElement()
                    .returns(RECEIPT, FieldReading::value)
                    .returns(Source.QR, FieldReading::source);
        }
    }

    @Test
    void namesOtherPapersByTheirCodesAndOffersNothing() {
        assertThat(reader.read(PicturePages.of(DrawnCodes.bars(CTE))))
                .returns(Paper.CTE, Contribution::paper)
                .returns(List.of(), Contribution::fields);
        assertThat(reader.read(PicturePages.of(DrawnCodes.qr(
                        List.of("https://www.nfse.gov.br/ConsultaPublica/?tpc=1&chave=" + "3".repeat(50))))))
                .returns(Paper.SERVICE_INVOICE, Contribution::paper)
                .returns(List.of(), Contribution::fields);
        assertThat(reader.read(PicturePages.of(DrawnCodes.paymentBars("34195966100000521109109000635712777307144464"))))
                .returns(Paper.BOLETO, Contribution::paper);
    }

    @Test
    void readsTheFirstNoteAloneAndNamesTheOther() {
        var one = DrawnInvoice.from(1, false);
        var two = DrawnInvoice.from(2, false);

        var found = reader.read(
                PicturePages.of(InvoiceDrawing.draw(one, Layout.BOXED), InvoiceDrawing.draw(two, Layout.BOXED)));

        assertThat(found.fields()).extracting(FieldReading::value).containsExactly(one.key());
        assertThat(found.notes()).anyMatch(it -> it.contains(two.key()));
    }

    private static PicturePages seen(DrawnInvoice invoice, Layout layout, Degradation degradation) {
        return PicturePages.of(degradation.apply(InvoiceDrawing.draw(invoice, layout), 5));
    }
}
