package sisinfo.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Weighs readings against each other; what proves what is told in {@code docs/reading.md}. */
public final class Scales implements EvidenceWeighing {

    private final KnownSuppliers suppliers;

    public Scales(KnownSuppliers suppliers) {
        this.suppliers = suppliers;
    }

    public Scales() {
        this(KnownSuppliers.none());
    }

    @Override
    public Evidence weigh(List<Contribution> contributions, List<String> ourTaxIds) {
        var paper = paper(contributions);
        var testimony = Testimony.of(OtherPapers.silenced(contributions, paper));
        var lines = new ItemWeighing(testimony);
        var ours = ourTaxIds.stream().map(TaxId::plain).toList();
        var fields = new FieldWeighing(testimony, new Proofs(testimony, lines, ours, suppliers));
        var known = Arrays.stream(FieldName.values())
                .filter(it -> !testimony.of(it).isEmpty())
                .filter(it -> paper != Paper.INVOICE_EVENT || it == FieldName.ACCESS_KEY)
                .map(fields::weigh)
                .toList();
        return new Evidence(
                known, lines.weigh(), notes(contributions, testimony, lines, paper), marks(contributions), paper);
    }

    private static List<Mark> marks(List<Contribution> contributions) {
        return contributions.stream()
                .flatMap(it -> it.marks().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The most trustworthy reader that can tell. */
    private static Paper paper(List<Contribution> contributions) {
        return contributions.stream()
                .filter(it -> it.paper() != Paper.UNKNOWN)
                .min(Comparator.comparing(Contribution::source))
                .map(Contribution::paper)
                .orElse(Paper.UNKNOWN);
    }

    private static List<String> notes(
            List<Contribution> contributions, Testimony testimony, ItemWeighing lines, Paper paper) {
        var notes = new ArrayList<String>();
        PaperNotes.of(paper).ifPresent(notes::add);
        contributions.forEach(it -> notes.addAll(it.notes()));
        testimony.invalidKey().ifPresent(it -> notes.add("A chave de acesso lida não tem dígito verificador válido."));
        if (testimony.keyOfAnotherIssuer()) {
            notes.add(Remarks.KEY_OF_ANOTHER_ISSUER);
        }
        new TotalCheck(testimony, lines).note().ifPresent(notes::add);
        return notes.stream().distinct().toList();
    }
}
