package sisinfo.reading.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import sisinfo.reading.AccessKey;
import sisinfo.reading.Evidence;
import sisinfo.reading.FieldName;
import sisinfo.reading.ReadableFile;
import sisinfo.reading.Scales;
import sisinfo.reading.Verdict;

/** Invoices that are right by law though they look unusual: neither accused nor cut short. */
class LegalVariantTests {

    private static final String COMPANY = "87789328000117";
    private static final String AUTHORITY = "45152139000199";
    private static final String LINE = line("25.0000", "40.00", "1000.00", "", "");

    @Test
    void takesTheSellerOfAnInvoiceIssuedByTheTaxAuthority() {
        var evidence =
                read(xml(AUTHORITY, "890", "<CPF>12345678909</CPF>", LINE, "<vProd>1000.00</vProd>", "1000.00", "")
                        .replace("<dest>", "<avulsa><CNPJ>" + AUTHORITY + "</CNPJ></avulsa><dest>"));

        proved(evidence, FieldName.ACCESS_KEY);
        proved(evidence, FieldName.ISSUER_TAX_ID);
        assertThat(evidence.value(FieldName.ISSUER_TAX_ID)).contains("12345678909");
        assertThat(evidence.contradicted()).isZero();
        assertThat(evidence.notes()).noneMatch(it -> it.contains("outro emitente"));
    }

    @Test
    void takesTheSellerWhoIsAPerson() {
        var evidence = read(
                xml("00012345678909", "920", "<CPF>12345678909</CPF>", LINE, "<vProd>1000.00</vProd>", "1000.00", ""));

        proved(evidence, FieldName.ISSUER_TAX_ID);
        assertThat(evidence.value(FieldName.ISSUER_TAX_ID)).contains("12345678909");
    }

    @Test
    void takesAComplementWithoutQuantity() {
        var evidence = company(line("0.0000", "0.0000", "57.30", "", ""), "<vProd>57.30</vProd>", "57.30");

        proved(evidence, FieldName.TOTAL_PRODUCTS);
        proved(evidence, FieldName.TOTAL);
        assertThat(evidence.items())
                .singleElement()
                .satisfies(it -> assertThat(it.verdict()).isEqualTo(Verdict.PROVED));
    }

    @Test
    void leavesServicesAndGiftsOutOfTheProducts() {
        var service = line("1.0000", "300.00", "300.00", "", "<ISSQN><vBC>300.00</vBC></ISSQN>");
        var gift = line("10.0000", "1.00", "10.00", "<indTot>0</indTot>", "");

        var evidence = read(xml(COMPANY, "1", "", LINE + service + gift, "<vProd>1000.00</vProd>", "1300.00", "")
                .replace("</ICMSTot>", "</ICMSTot><ISSQNtot><vServ>300.00</vServ></ISSQNtot>"));

        proved(evidence, FieldName.TOTAL_PRODUCTS);
        proved(evidence, FieldName.TOTAL);
        proved(evidence, FieldName.SERVICES);
        assertThat(evidence.items())
                .hasSize(3)
                .allSatisfy(it -> assertThat(it.verdict()).isEqualTo(Verdict.PROVED));
    }

    @Test
    void addsEveryChargeAndTakesEveryDeductionOff() {
        var totals = "<vICMSDeson>7.00</vICMSDeson><vST>10.00</vST><vFCPST>1.00</vFCPST><vProd>1000.00</vProd>"
                + "<vFrete>20.00</vFrete><vSeg>3.00</vSeg><vDesc>5.00</vDesc><vII>2.00</vII><vIPI>50.00</vIPI>"
                + "<vIPIDevol>4.00</vIPIDevol><vOutro>6.00</vOutro><vICMSMonoReten>8.00</vICMSMonoReten>";

        var evidence = company(LINE, totals, "1092.00");

        proved(evidence, FieldName.TOTAL);
        FieldName.charges().stream().filter(it -> it != FieldName.SERVICES).forEach(it -> proved(evidence, it));
        assertThat(evidence.value(FieldName.OTHER_TAXES)).contains("15.00");
        assertThat(evidence.unproved()).isEqualTo(0);
    }

    @Test
    void keepsAReliefThatTheLineDoesNotTakeOff() {
        var line = line(
                "25.0000",
                "40.00",
                "1000.00",
                "",
                "<ICMS><ICMS40><vICMSDeson>7.00</vICMSDeson><indDeduzDeson>0</indDeduzDeson></ICMS40></ICMS>");

        proved(company(line, "<vICMSDeson>7.00</vICMSDeson><vProd>1000.00</vProd>", "1000.00"), FieldName.TOTAL);
    }

    /** Said twice and wrong: the parts make something else. */
    @Test
    void doesNotProveATotalThatIsNotTheSumOfItsParts() {
        var evidence = company(LINE, "<vProd>1000.00</vProd><vFrete>20.00</vFrete>", "1200.00");

        assertThat(evidence.field(FieldName.TOTAL).orElseThrow().verdict()).isEqualTo(Verdict.UNPROVED);
        assertThat(evidence.notes()).anyMatch(it -> it.contains("1.020,00") && it.contains("1.200,00"));
    }

    @Test
    void putsTheNewTaxesOnTopFrom2027() {
        var reform = "<IBSCBSTot><gIBS><vIBS>1.00</vIBS></gIBS><gCBS><vCBS>88.00</vCBS></gCBS></IBSCBSTot>";
        var before = read(
                xml(COMPANY, "1", "", LINE, "<vProd>1000.00</vProd>", "1000.00", reform + "<vNFTot>1000.00</vNFTot>"));
        var after = read(
                xml(COMPANY, "1", "", LINE, "<vProd>1000.00</vProd>", "1000.00", reform + "<vNFTot>1089.00</vNFTot>")
                        .replace("2026-02-10", "2027-02-10"));

        proved(before, FieldName.TOTAL);
        assertThat(before.value(FieldName.TOTAL)).contains("1000.00");
        assertThat(after.value(FieldName.TOTAL)).contains("1089.00");
        proved(after, FieldName.TOTAL);
    }

    @Test
    void provesNoNameThatCameThroughAWrongEncoding() {
        var evidence = read(xml(COMPANY, "1", "", LINE, "<vProd>1000.00</vProd>", "1000.00", "")
                .replace("NOVA ERA", "NOVA ERA DE INFORM\u00C3TICA"));

        assertThat(evidence.field(FieldName.ISSUER_NAME).orElseThrow().verdict())
                .isEqualTo(Verdict.UNPROVED);
    }

    @Test
    void takesNoNumberThatIsNotWrittenOut() {
        var huge = LINE.replace("25.0000", "1E+300000000").replace("40.00", "9".repeat(100_000));

        var evidence = assertWithin(() -> company(huge, "<vProd>1E+300000000</vProd><vFrete>1E+9</vFrete>", "1E+9"));

        assertThat(evidence.value(FieldName.TOTAL)).isEmpty();
        assertThat(evidence.items()).singleElement().satisfies(it -> {
            assertThat(it.item().quantity()).isNull();
            assertThat(it.item().unitPrice()).isNull();
        });
    }

    private static Evidence assertWithin(org.junit.jupiter.api.function.ThrowingSupplier<Evidence> reading) {
        return org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(5), reading);
    }

    private static void proved(Evidence evidence, FieldName field) {
        var known = evidence.field(field).orElseThrow();
        assertThat(known.verdict())
                .as(field + " " + known.value() + " " + known.because())
                .isEqualTo(Verdict.PROVED);
    }

    private static Evidence company(String lines, String totals, String total) {
        return read(xml(COMPANY, "1", "", lines, totals, total, ""));
    }

    private static Evidence read(String xml) {
        var month = xml.contains("2027-02-10") ? "2702" : "2602";
        var key = xml.replaceAll("(?s).*Id=.NFe([0-9]{43}).*", "$1");
        var full = key.substring(0, 2) + month + key.substring(6);
        var plain = xml.replace(key, full + AccessKey.checkDigit(full))
                .replace("<cDV/>", "<cDV>" + AccessKey.checkDigit(full) + "</cDV>");
        var said = new XmlReader().read(new ReadableFile(plain.getBytes(StandardCharsets.UTF_8)));
        return new Scales().weigh(List.of(said), List.of(AUTHORITY));
    }

    private static String line(String quantity, String price, String total, String more, String taxes) {
        return "<det><prod><cProd>A1</cProd><xProd>CABO</xProd><uCom>UN</uCom><qCom>%s</qCom><vUnCom>%s</vUnCom><vProd>%s</vProd>%s</prod><imposto>%s</imposto></det>"
                .formatted(quantity, price, total, more, taxes);
    }

    private static String xml(
            String inKey, String series, String person, String lines, String totals, String total, String after) {
        var key = "352602" + inKey + "55" + "0".repeat(3 - series.length()) + series + "000004321" + "1" + "12345678";
        var issuer = person.isEmpty() ? "<CNPJ>" + inKey + "</CNPJ>" : person;
        return ("<NFe><infNFe Id='NFe%s'><ide><cUF>35</cUF><cNF>12345678</cNF><mod>55</mod><serie>%s</serie><nNF>4321</nNF>"
                        + "<dhEmi>2026-02-10T10:53:00-03:00</dhEmi><tpEmis>1</tpEmis><cDV/></ide>"
                        + "<emit>%s<xNome>NOVA ERA</xNome></emit><dest><CNPJ>%s</CNPJ></dest>%s"
                        + "<total><ICMSTot>%s<vNF>%s</vNF></ICMSTot>%s</total></infNFe></NFe>")
                .formatted(key, series, issuer, AUTHORITY, lines, totals, total, after);
    }
}
