package sisinfo.reading;

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
    TOTAL("total");

    private final String json;

    FieldName(String json) {
        this.json = json;
    }

    public String json() {
        return json;
    }
}
