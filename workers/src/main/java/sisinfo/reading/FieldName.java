package sisinfo.reading;

import java.util.Arrays;
import java.util.List;

/** The header fields of an invoice, named as in the evidence that goes out as JSON. */
public enum FieldName {
    ACCESS_KEY("accessKey"),
    MODEL("model"),
    NUMBER("number"),
    SERIES("series"),
    ISSUE_DATE("issueDate"),
    ISSUER_NAME("issuerName"),
    ISSUER_TAX_ID("issuerTaxId"),
    /** Only to check that the invoice is addressed to us. */
    RECIPIENT_TAX_ID("recipientTaxId"),
    TOTAL_PRODUCTS("totalProducts"),
    FREIGHT("freight", 1),
    INSURANCE("insurance", 1),
    OTHER_EXPENSES("otherExpenses", 1),
    IPI("ipi", 1),
    ICMS_ST("icmsSt", 1),
    /** Services under ISSQN that stand on the same invoice. */
    SERVICES("services", 1),
    /** Import duty, FCP-ST, single-phase ICMS, returned IPI and whatever the law of the year puts on top. */
    OTHER_TAXES("otherTaxes", 1),
    DISCOUNT("discount", -1),
    /** ICMS that was waived and is taken off the total. */
    ICMS_RELIEF("icmsRelief", -1),
    TOTAL("total");

    private final String json;
    private final int sign;

    FieldName(String json) {
        this(json, 0);
    }

    FieldName(String json, int sign) {
        this.json = json;
        this.sign = sign;
    }

    public String json() {
        return json;
    }

    /** 1 for what is added to the products, -1 for what is taken off, 0 for all other fields. */
    public int sign() {
        return sign;
    }

    /** What stands between the total of the products and the total; most invoices have none of it. */
    public boolean isCharge() {
        return sign != 0;
    }

    public static List<FieldName> charges() {
        return Arrays.stream(values()).filter(FieldName::isCharge).toList();
    }
}
