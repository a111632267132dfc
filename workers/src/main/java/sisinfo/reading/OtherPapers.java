package sisinfo.reading;

import java.util.List;

/** Papers that are no invoice: what readers took on them for an invoice's fields and lines is not offered. */
final class OtherPapers {

    private OtherPapers() {}

    /** An event is told by the key of its invoice, so that keeps its place. */
    static List<Contribution> silenced(List<Contribution> contributions, Paper paper) {
        return switch (paper) {
            case INVOICE, UNKNOWN, BLANK -> contributions;
            case INVOICE_EVENT ->
                contributions.stream().map(it -> with(keys(it), it)).toList();
            default -> contributions.stream().map(it -> with(List.of(), it)).toList();
        };
    }

    private static List<FieldReading> keys(Contribution contribution) {
        return contribution.fields().stream()
                .filter(it -> it.field() == FieldName.ACCESS_KEY)
                .toList();
    }

    private static Contribution with(List<FieldReading> fields, Contribution it) {
        return new Contribution(it.source(), fields, List.of(), it.notes(), it.marks(), it.paper());
    }
}
