package sisinfo.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sisinfo.reading.Evidence;
import sisinfo.reading.Mark;
import sisinfo.reading.Paper;
import sisinfo.reading.Remarks;

/**
 * What speaks against registering a document as an invoice, each by a code that the pages have words for.
 *
 * @param codes the gravest first
 */
public record Findings(List<String> codes) {

    /** What may be an invoice after all, as far as its kind tells. */
    private static final Set<Paper> INVOICES = Set.of(Paper.INVOICE, Paper.UNKNOWN);
    /** Named, but often so: the person need not say why. */
    private static final Set<String> LIGHT = Set.of("KEY_OF_ANOTHER", "NO_PROTOCOL");

    /** @param twin whether another invoice has the same number under another key, and nobody was asked about it yet */
    static Findings of(Evidence evidence, List<InvoiceEventView> cancellations, boolean twin) {
        var codes = new ArrayList<String>();
        if (!cancellations.isEmpty() || evidence.marks().contains(Mark.CANCELLED)) {
            codes.add(Mark.CANCELLED.name());
        }
        evidence.marks().stream()
                .filter(it -> it != Mark.CANCELLED)
                .map(Mark::name)
                .forEach(codes::add);
        if (!INVOICES.contains(evidence.paper())) {
            codes.add("PAPER_" + evidence.paper());
        }
        if (twin) {
            codes.add("SAME_NUMBER");
        }
        if (evidence.notes().contains(Remarks.KEY_OF_ANOTHER_ISSUER)) {
            codes.add("KEY_OF_ANOTHER");
        }
        if (evidence.notes().contains(Remarks.NO_PROTOCOL)) {
            codes.add("NO_PROTOCOL");
        }
        return new Findings(List.copyOf(codes));
    }

    /** As it is kept; null when there is nothing to keep. */
    @Nullable
    String stored() {
        return codes.isEmpty() ? null : String.join(",", codes);
    }

    /** Whether registering all the same needs a reason, and refusing comes first. */
    public boolean grave() {
        return codes.stream().anyMatch(it -> !LIGHT.contains(it));
    }

    /** Only those that need a reason. */
    public List<String> graveCodes() {
        return codes.stream().filter(it -> !LIGHT.contains(it)).toList();
    }

    /** Whether it is another kind of paper altogether. */
    public boolean otherPaper() {
        return codes.stream().anyMatch(it -> it.startsWith("PAPER_"));
    }
}
