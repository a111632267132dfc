package sisinfo.reading.xml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.Amounts;
import sisinfo.reading.FieldName;
import sisinfo.reading.FieldReading;
import sisinfo.reading.ItemReading;
import sisinfo.reading.LineKind;
import sisinfo.reading.Source;
import sisinfo.reading.TaxId;

/** The part of an NF-e or NFC-e that the issuer signs: {@code infNFe}. Groups it does not know it passes over. */
record InvoiceXml(XmlTree infNFe) {

    List<FieldReading> fields() {
        var fields = new ArrayList<FieldReading>();
        add(fields, FieldName.ACCESS_KEY, Optional.of(key()));
        rebuiltKey().filter(key()::equals).ifPresent(it -> add(fields, FieldName.ACCESS_KEY, Optional.of(it)));
        add(fields, FieldName.MODEL, infNFe.text("ide", "mod"));
        add(fields, FieldName.NUMBER, infNFe.text("ide", "nNF").map(InvoiceXml::withoutZeros));
        add(fields, FieldName.SERIES, infNFe.text("ide", "serie").map(InvoiceXml::withoutZeros));
        add(
                fields,
                FieldName.ISSUE_DATE,
                infNFe.text("ide", "dhEmi").or(() -> infNFe.text("ide", "dEmi")).flatMap(Amounts::date));
        add(fields, FieldName.ISSUER_NAME, infNFe.text("emit", "xNome").map(InvoiceXml::oneLine));
        add(fields, FieldName.ISSUER_TAX_ID, taxId("emit"));
        add(fields, FieldName.RECIPIENT_TAX_ID, taxId("dest"));
        add(fields, FieldName.TOTAL_PRODUCTS, total("vProd"));
        new TotalsXml(infNFe).charges().forEach((field, amount) -> add(fields, field, Optional.of(amount)));
        add(fields, FieldName.TOTAL, new TotalsXml(infNFe).total());
        return fields;
    }

    /** The key of an {@code NFe} element; empty when it has none. */
    static String keyOf(XmlTree invoice) {
        return invoice.at("infNFe").map(it -> new InvoiceXml(it).key()).orElse("");
    }

    String key() {
        var id = infNFe.attribute("Id");
        return TaxId.plain(id.startsWith("NFe") ? id.substring(3) : id);
    }

    /** The key put together again from its parts, which stand in the document one by one. */
    private Optional<String> rebuiltKey() {
        var date =
                infNFe.text("ide", "dhEmi").or(() -> infNFe.text("ide", "dEmi")).flatMap(Amounts::date);
        var issuer = infNFe.text("avulsa", "CNPJ")
                .or(() -> taxId("emit"))
                .map(it -> "0".repeat(Math.max(0, 14 - it.length())) + it);
        return date.flatMap(day -> issuer.map(id -> part("cUF", 2)
                + day.substring(2, 4)
                + day.substring(5, 7)
                + id
                + part("mod", 2)
                + part("serie", 3)
                + part("nNF", 9)
                + part("tpEmis", 1)
                + part("cNF", 8)
                + part("cDV", 1)));
    }

    private String part(String name, int length) {
        var text = infNFe.text("ide", name).orElse("");
        return "0".repeat(Math.max(0, length - text.length())) + text;
    }

    List<ItemReading> items() {
        return infNFe.children("det").stream()
                .flatMap(det -> det.at("prod").stream().map(prod -> item(prod, kind(det))))
                .toList();
    }

    private static LineKind kind(XmlTree det) {
        if (det.text("prod", "indTot").filter("0"::equals).isPresent()) {
            return LineKind.NOT_CHARGED;
        }
        return det.at("imposto", "ISSQN").isPresent() ? LineKind.SERVICE : LineKind.GOODS;
    }

    private static ItemReading item(XmlTree prod, LineKind kind) {
        return new ItemReading(
                prod.text("cProd").orElse(null),
                prod.text("xProd").map(InvoiceXml::oneLine).orElse(null),
                prod.text("uCom").orElse(null),
                number(prod, "qCom"),
                number(prod, "vUnCom"),
                number(prod, "vProd"),
                Source.XML,
                null,
                kind);
    }

    private Optional<String> total(String part) {
        return infNFe.text("total", "ICMSTot", part).flatMap(Amounts::money);
    }

    private Optional<String> taxId(String party) {
        return infNFe.text(party, "CNPJ").or(() -> infNFe.text(party, "CPF")).map(TaxId::plain);
    }

    private static @Nullable BigDecimal number(XmlTree parent, String name) {
        return parent.text(name).flatMap(Amounts::plain).orElse(null);
    }

    private static void add(List<FieldReading> fields, FieldName field, Optional<String> value) {
        value.filter(it -> !it.isBlank()).ifPresent(it -> fields.add(new FieldReading(field, it, Source.XML, null)));
    }

    private static String withoutZeros(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
