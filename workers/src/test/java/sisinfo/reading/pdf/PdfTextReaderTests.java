package sisinfo.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sisinfo.reading.Contribution;
import sisinfo.reading.Evidence;
import sisinfo.reading.FieldName;
import sisinfo.reading.ReadableFile;
import sisinfo.reading.Scales;
import sisinfo.reading.Verdict;

/** Text layers of layouts that nobody tuned the reader for. */
class PdfTextReaderTests {

    @Test
    void readsLabelsAtTheLeftAndTotalsAtTheBottom() {
        var evidence = evidence(OtherLayouts.labelsAtTheLeft());

        header(evidence);
        assertThat(evidence.value(FieldName.TOTAL_PRODUCTS)).contains("1268.00");
        assertThat(evidence.value(FieldName.TOTAL)).contains("1278.00");
        assertThat(evidence.field(FieldName.TOTAL).orElseThrow().verdict()).isEqualTo(Verdict.PROVED);
        assertThat(rows(evidence))
                .containsExactly(
                        "A-1|CABO HDMI 2.0 DE ALTA VELOCIDADE COM FILTRO E MALHA DE COBRE 5 M|UN|25|46.72|1168.00",
                        "B-22|MOUSE OPTICO|PC|2|50.00|100.00");
    }

    @Test
    void readsBrokenLabelsAndExtraColumns() {
        var evidence = evidence(OtherLayouts.brokenLabels());

        header(evidence);
        assertThat(evidence.value(FieldName.TOTAL)).contains("1268.00");
        assertThat(rows(evidence))
                .containsExactly(
                        "HDMI 2680|CABO HDMI|UN|25.0000|46.7200|1168.00",
                        "MOUSE-77|MOUSE OPTICO SEM FIO PRETO COM RECEPTOR|PC|2.0000|50.0000|100.00");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsFiguresAtTheOtherSideOfTheirColumnsThanTheHeadings(boolean labelsLeft) {
        var evidence = evidence(OtherLayouts.headingsAtOneSide(labelsLeft));

        assertThat(rows(evidence))
                .containsExactly(
                        "TN-85|TONER PRETO|UN|10.0000|89.9000|899.00", "CB-02|CABO DE REDE|UN|20.0000|15.0000|300.00");
    }

    @Test
    void readsLabelsAndValuesInOneLineOfCells() {
        var evidence = evidence(OtherLayouts.labelsAndValuesInOneLine());

        assertThat(evidence.value(FieldName.NUMBER)).contains("148683");
        assertThat(evidence.value(FieldName.SERIES)).contains("2");
        assertThat(evidence.value(FieldName.ISSUE_DATE)).contains("2025-02-15");
        assertThat(evidence.value(FieldName.TOTAL_PRODUCTS)).contains("1199.00");
        assertThat(evidence.value(FieldName.TOTAL)).contains("1219.00");
    }

    @Test
    void givesNothingForABrokenFile() {
        var broken = new ReadableFile("%PDF-1.7 and no more".getBytes(StandardCharsets.UTF_8));

        assertThat(new PdfTextReader().read(broken).isEmpty()).isTrue();
    }

    @Test
    void saysWhereOnThePage() {
        var said = read(OtherLayouts.labelsAtTheLeft());

        assertThat(said.fields()).filteredOn(it -> it.position() != null).allSatisfy(it -> {
            assertThat(it.position().x()).isBetween(0.0, 1.0);
            assertThat(it.position().y() + it.position().height()).isBetween(0.0, 1.0);
        });
    }

    private static void header(Evidence evidence) {
        assertThat(evidence.value(FieldName.ACCESS_KEY)).contains("35250287789328000117550020001486831221695930");
        assertThat(evidence.value(FieldName.NUMBER)).contains("148683");
        assertThat(evidence.value(FieldName.SERIES)).contains("2");
        assertThat(evidence.value(FieldName.MODEL)).contains("55");
        assertThat(evidence.value(FieldName.ISSUE_DATE)).contains("2025-02-15");
        assertThat(evidence.value(FieldName.ISSUER_NAME)).contains("NOVA ERA PAPELARIA E INFORMATICA EPP");
        assertThat(evidence.value(FieldName.ISSUER_TAX_ID)).contains("87789328000117");
        assertThat(evidence.value(FieldName.RECIPIENT_TAX_ID)).contains("45152139000199");
    }

    private static List<String> rows(Evidence evidence) {
        return evidence.items().stream()
                .map(it -> it.item())
                .map(it -> "%s|%s|%s|%s|%s|%s"
                        .formatted(it.code(), it.description(), it.unit(), it.quantity(), it.unitPrice(), it.total()))
                .toList();
    }

    private static Evidence evidence(byte[] pdf) {
        return new Scales().weigh(List.of(read(pdf)), List.of());
    }

    private static Contribution read(byte[] pdf) {
        return new PdfTextReader().read(new ReadableFile(pdf));
    }
}
