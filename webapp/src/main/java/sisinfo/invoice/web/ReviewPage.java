package sisinfo.invoice.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sisinfo.document.DocumentView;
import sisinfo.invoice.Findings;
import sisinfo.invoice.IntakeView;
import sisinfo.invoice.InvoiceEventView;
import sisinfo.invoice.Problem;
import sisinfo.reading.AccessKey;

/**
 * Everything the review page shows.
 *
 * @param draftOwner whose draft it is when it is somebody else's; null otherwise
 * @param findings what speaks against registering it
 * @param findingsReason why it is registered all the same, as typed
 * @param events known about this invoice
 * @param differences whether figures differ that the person may accept
 */
record ReviewPage(
        IntakeView intake,
        List<DocumentView> documents,
        Map<String, FieldRow> fields,
        FieldRow recipient,
        List<ItemRow> items,
        SupplierChoice suppliers,
        List<Note> notes,
        List<String> remarks,
        @Nullable String draftOwner,
        boolean acceptDifferences,
        boolean differences,
        List<Problem> problems,
        boolean mayDecide,
        Findings findings,
        String findingsReason,
        List<InvoiceEventView> events) {

    /** A colleague's word, with names. */
    record Note(String author, @Nullable String addressee, String text, java.time.Instant at) {}

    /** Why it would be refused, as far as what was found tells: the key of one of the reasons offered. */
    public String refusal() {
        var gravest =
                findings.graveCodes().isEmpty() ? "" : findings.graveCodes().getFirst();
        return switch (gravest) {
            case "" -> "";
            case "CANCELLED" -> "refuse.cancelled";
            case "SAME_NUMBER" -> "refuse.repeated";
            case "NO_FISCAL_VALUE" -> "refuse.noValue";
            case "DENIED", "NOT_AUTHORISED" -> "refuse.notAuthorised";
            default -> "refuse.notInvoice";
        };
    }

    /** Both keys hold, and they are not the same. */
    boolean hasOtherKeyThan(ReviewPage other) {
        var key = AccessKey.of(field("accessKey").value());
        var otherKey = AccessKey.of(other.field("accessKey").value());
        return key.isPresent() && otherKey.isPresent() && !key.equals(otherKey);
    }

    /** How many fields a person still has to look at. */
    public long openFields() {
        return fields.values().stream()
                .filter(it -> !it.verdict().equals("proved"))
                .filter(it -> !it.field().isCharge() || it.isUsed())
                .count();
    }

    /** What stands between the total of the products and the total. */
    public List<FieldRow> charges() {
        return fields.values().stream().filter(it -> it.field().isCharge()).toList();
    }

    /** Most invoices have none: then they stay out of the way. */
    public boolean charged() {
        return charges().stream().anyMatch(FieldRow::isUsed)
                || problems.stream().anyMatch(it -> it.field().equals("total"));
    }

    public FieldRow field(String name) {
        return java.util.Objects.requireNonNull(fields.get(name), name);
    }
}
