package sisinfo.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sisinfo.reading.Evidence;
import sisinfo.reading.FieldEvidence;
import sisinfo.reading.FieldName;

/** Receipts of consumers (NFC-e) on a narrow roll. */
class ConsumerReceiptTests {

    private static final String KEY = DrawnReceipt.KEY;

    @Test
    void readsAReceiptWithADiscount() {
        var evidence = read(DrawnReceipt.inColumns());

        header(evidence);
        assertThat(evidence.value(FieldName.TOTAL_PRODUCTS)).contains("120.00");
        assertThat(evidence.value(FieldName.TOTAL)).contains("108.00");
        assertThat(rows(evidence))
                .containsExactly("101|PENDRIVE 64GB|UN|2|45.00|90.00", "102|CABO USB-C|UN|1|30.00|30.00");
    }

    @Test
    void readsFiguresBelowTheDescription() {
        var evidence = read(DrawnReceipt.overTwoLines());

        header(evidence);
        assertThat(evidence.value(FieldName.TOTAL)).contains("120.00");
        assertThat(rows(evidence))
                .containsExactly("101|PENDRIVE 64GB|UN|2|45.00|90.00", "102|CABO USB-C 2M|UN|1|30.00|30.00");
    }

    @Test
    void neverTakesTheSumBeforeTheDiscountForTheTotal() {
        for (var receipt : List.of(DrawnReceipt.inColumns(), DrawnReceipt.withoutTotal())) {
            assertThat(read(receipt).field(FieldName.TOTAL))
                    .satisfies(it -> assertThat(it.map(FieldEvidence::value).orElse("108.00"))
                            .isEqualTo("108.00"));
        }
    }

    @Test
    void explainsThatItWasIssuedWithoutContact() {
        var evidence = read(DrawnReceipt.inContingency());

        assertThat(evidence.notes()).anyMatch(it -> it.contains("contingência"));
        assertThat(evidence.marks()).isEmpty();
    }

    private static void header(Evidence evidence) {
        assertThat(evidence.value(FieldName.ACCESS_KEY)).contains(KEY);
        assertThat(evidence.value(FieldName.MODEL)).contains("65");
        assertThat(evidence.value(FieldName.NUMBER)).contains("9001");
        assertThat(evidence.value(FieldName.SERIES)).contains("1");
        assertThat(evidence.value(FieldName.ISSUE_DATE)).contains("2026-03-11");
        assertThat(evidence.value(FieldName.ISSUER_NAME)).contains("PAPELARIA CAMPO VERDE LTDA");
        assertThat(evidence.value(FieldName.ISSUER_TAX_ID)).contains("11222333000181");
    }

    private static List<String> rows(Evidence evidence) {
        return evidence.items().stream()
                .map(it -> it.item())
                .map(it -> "%s|%s|%s|%s|%s|%s"
                        .formatted(it.code(), it.description(), it.unit(), it.quantity(), it.unitPrice(), it.total()))
                .toList();
    }

    private static Evidence read(byte[] pdf) {
        return PdfPapers.read(pdf);
    }
}
