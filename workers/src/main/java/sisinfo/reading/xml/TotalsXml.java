package sisinfo.reading.xml;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sisinfo.reading.Amounts;
import sisinfo.reading.FieldName;

/** The group {@code total}: what is added to the products and taken off them, as the law of the invoice's year says. */
record TotalsXml(XmlTree infNFe) {

    /** Until then IBS and CBS are only shown; from then on they come on top ({@code vNFTot}, NT 2025.002). */
    private static final int REFORM = 2027;

    private static final List<String> OTHER_TAXES = List.of("vII", "vFCPST", "vIPIDevol", "vICMSMonoReten");
    private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

    Optional<String> total() {
        var before = infNFe.text("total", "ICMSTot", "vNF").flatMap(Amounts::money);
        return reform() ? infNFe.text("total", "vNFTot").flatMap(Amounts::money).or(() -> before) : before;
    }

    /** Only those that are not zero. */
    Map<FieldName, String> charges() {
        var charges = new EnumMap<FieldName, String>(FieldName.class);
        put(charges, FieldName.FREIGHT, icms("vFrete"));
        put(charges, FieldName.INSURANCE, icms("vSeg"));
        put(charges, FieldName.OTHER_EXPENSES, icms("vOutro"));
        put(charges, FieldName.IPI, icms("vIPI"));
        put(charges, FieldName.ICMS_ST, icms("vST"));
        put(charges, FieldName.SERVICES, amount("total", "ISSQNtot", "vServ"));
        put(charges, FieldName.OTHER_TAXES, otherTaxes());
        put(charges, FieldName.DISCOUNT, icms("vDesc"));
        put(charges, FieldName.ICMS_RELIEF, relief());
        return charges;
    }

    private BigDecimal otherTaxes() {
        var sum = OTHER_TAXES.stream().map(this::icms).reduce(ZERO, BigDecimal::add);
        sum = sum.add(onTop("PISST", "indSomaPISST", "vPIS")).add(onTop("COFINSST", "indSomaCOFINSST", "vCOFINS"));
        return reform() && infNFe.text("total", "vNFTot").isPresent()
                ? sum.add(amount("total", "IBSCBSTot", "gIBS", "vIBS"))
                        .add(amount("total", "IBSCBSTot", "gCBS", "vCBS"))
                        .add(amount("total", "ISTot", "vIS"))
                : sum;
    }

    /** PIS and COFINS by substitution count only where the line says so. */
    private BigDecimal onTop(String group, String sign, String value) {
        return taxes().flatMap(it -> it.at(group).stream())
                .filter(it -> it.text(sign).filter("1"::equals).isPresent())
                .map(it -> amount(it, value))
                .reduce(ZERO, BigDecimal::add);
    }

    /** Taken off the total, unless a line says that its share is not ({@code indDeduzDeson} 0). */
    private BigDecimal relief() {
        var kept = taxes().flatMap(it -> it.at("ICMS").stream())
                .flatMap(it -> it.children().stream())
                .filter(it -> it.text("indDeduzDeson").filter("0"::equals).isPresent())
                .map(it -> amount(it, "vICMSDeson"))
                .reduce(ZERO, BigDecimal::add);
        return icms("vICMSDeson").subtract(kept);
    }

    private Stream<XmlTree> taxes() {
        return infNFe.children("det").stream().flatMap(it -> it.at("imposto").stream());
    }

    private boolean reform() {
        return infNFe.text("ide", "dhEmi")
                .flatMap(Amounts::date)
                .filter(it -> Integer.parseInt(it.substring(0, 4)) >= REFORM)
                .isPresent();
    }

    private BigDecimal icms(String part) {
        return amount("total", "ICMSTot", part);
    }

    private BigDecimal amount(String... path) {
        return amount(infNFe, path);
    }

    private static BigDecimal amount(XmlTree tree, String... path) {
        return tree.text(path).flatMap(Amounts::plain).orElse(ZERO);
    }

    private static void put(Map<FieldName, String> charges, FieldName field, BigDecimal amount) {
        if (amount.signum() != 0 && amount.stripTrailingZeros().scale() <= 2) {
            charges.put(field, amount.setScale(2).toPlainString());
        }
    }
}
