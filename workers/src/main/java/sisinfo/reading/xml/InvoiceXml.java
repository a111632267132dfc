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
import sisinfo.reading.Source;
import sisinfo.reading.TaxId;

/** The part of an NF-e or NFC-e that the issuer signs: {@code infNFe}. Groups it does not know it passes over. */
record InvoiceXml(XmlTree infNFe) {

    private static final List<String> ADDED =
            List.of("vProd", "vST", "vFCPST", "vFrete", "vSeg", "vOutro", "vII", "vIPI", "vIPIDevol", "vICMSMonoReten");

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
        add(fields, FieldName.TOTAL, total("vNF"));
        computedTotal().ifPresent(it -> add(fields, FieldName.TOTAL, Optional.of(it)));
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
        var issuer = taxId("emit").map(it -> "0".repeat(Math.max(0, 14 - it.length())) + it);
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
                .flatMap(det -> det.at("prod").stream())
                .map(InvoiceXml::item)
                .toList();
    }

    private static ItemReading item(XmlTree prod) {
        return new ItemReading(
                prod.text("cProd").orElse(null),
                prod.text("xProd").map(InvoiceXml::oneLine).orElse(null),
                prod.text("uCom").orElse(null),
                number(prod, "qCom"),
                number(prod, "vUnCom"),
                number(prod, "vProd"),
                Source.XML,
                null);
    }

    /** The total recomputed from its parts, when they give it: a second word on it. */
    private Optional<String> computedTotal() {
        var totals = infNFe.at("total", "ICMSTot");
        var printed = total("vNF").map(BigDecimal::new);
        if (totals.isEmpty() || printed.isEmpty()) {
            return Optional.empty();
        }
        var sum = amount(totals.get(), "vDesc").negate();
        for (var part : ADDED) {
            sum = sum.add(amount(totals.get(), part));
        }
        var relief = amount(totals.get(), "vICMSDeson");
        var services =
                infNFe.at("total", "ISSQNtot").map(it -> amount(it, "vServ")).orElse(BigDecimal.ZERO);
        var sums = List.of(
                sum,
                sum.subtract(relief),
                sum.add(services),
                sum.subtract(relief).add(services));
        return sums.stream()
                .filter(it -> it.compareTo(printed.get()) == 0)
                .findFirst()
                .map(it -> it.setScale(2).toPlainString());
    }

    private static BigDecimal amount(XmlTree totals, String part) {
        var number = number(totals, part);
        return number == null ? BigDecimal.ZERO : number;
    }

    private Optional<String> total(String part) {
        return infNFe.text("total", "ICMSTot", part).flatMap(Amounts::money);
    }

    private Optional<String> taxId(String party) {
        return infNFe.text(party, "CNPJ").or(() -> infNFe.text(party, "CPF")).map(TaxId::plain);
    }

    private static @Nullable BigDecimal number(XmlTree parent, String name) {
        return parent.text(name)
                .map(it -> {
                    try {
                        return new BigDecimal(it);
                    } catch (NumberFormatException broken) {
                        return null;
                    }
                })
                .orElse(null);
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
