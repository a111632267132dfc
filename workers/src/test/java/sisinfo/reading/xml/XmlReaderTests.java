package sisinfo.reading.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import sisinfo.reading.Contribution;
import sisinfo.reading.FieldName;
import sisinfo.reading.FieldReading;
import sisinfo.reading.ReadableFile;
import sisinfo.reading.Scales;
import sisinfo.reading.Verdict;

/** NF-e in its several dresses, and files that mean harm. */
class XmlReaderTests {

    @Test
    void provesAnInvoiceThatAgreesWithItself() throws IOException {
        var said = read(example());

        var evidence = new Scales().weigh(List.of(said), List.of());

        assertThat(evidence.unproved() + evidence.contradicted()).isZero();
        assertThat(evidence.items())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.verdict()).isEqualTo(Verdict.PROVED));
        assertThat(said.notes()).contains("XML sem assinatura digital.", "Uso autorizado pela Sefaz (código 100).");
    }

    @Test
    void readsWithoutNamespaceAndProtocol() throws IOException {
        var bare = example().replace(" xmlns=\"http://www.portalfiscal.inf.br/nfe\"", "");
        var alone = bare.substring(bare.indexOf("<NFe>"), bare.indexOf("</NFe>") + "</NFe>".length());

        var said = read(alone);

        assertThat(value(said, FieldName.NUMBER)).isEqualTo("974375");
        assertThat(said.notes()).contains("XML sem protocolo de autorização.");
    }

    @Test
    void readsTheDateOfVersion310() throws IOException {
        var said = read(example().replaceAll("<dhEmi>(.{10})[^<]*</dhEmi>", "<dEmi>$1</dEmi>"));

        assertThat(value(said, FieldName.ISSUE_DATE)).isEqualTo("2026-05-17");
    }

    @Test
    void passesOverTaxReformGroups() throws IOException {
        var reform = "<IBSCBSTot><vBCIBSCBS>10.00</vBCIBSCBS></IBSCBSTot></total>";

        var said = read(example().replace("</total>", reform));

        assertThat(value(said, FieldName.TOTAL)).isEqualTo("23502.15");
    }

    @Test
    void contradictsAnXmlWhoseNumberIsNotItsKeys() throws IOException {
        var said = read(example().replace("<nNF>974375</nNF>", "<nNF>974376</nNF>"));

        var number = new Scales()
                .weigh(List.of(said), List.of())
                .field(FieldName.NUMBER)
                .orElseThrow();

        assertThat(number.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(number.value()).isEqualTo("974376");
    }

    @Test
    void saysWhenTheProtocolRefuses() throws IOException {
        var said = read(example().replace("<cStat>100</cStat>", "<cStat>110</cStat>"));

        assertThat(said.notes()).contains("O uso da nota foi denegado pela Sefaz (código 110).");
    }

    @Test
    void opensNothingFromOutside() {
        var attack =
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><NFe><infNFe Id=\"NFe1\">&x;</infNFe></NFe>";

        assertThat(read(attack).isEmpty()).isTrue();
    }

    @Test
    void givesNothingForBrokenXml() {
        assertThat(read("<NFe><infNFe>").isEmpty()).isTrue();
    }

    private static String value(Contribution said, FieldName field) {
        return said.fields().stream()
                .filter(it -> it.field() == field)
                .map(FieldReading::value)
                .findFirst()
                .orElse("nothing");
    }

    private static Contribution read(String xml) {
        return new XmlReader().read(new ReadableFile(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String example() throws IOException {
        try (var in = XmlReaderTests.class.getResourceAsStream("/corpus/nfe-004.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
