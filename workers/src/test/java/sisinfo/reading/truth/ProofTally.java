package sisinfo.reading.truth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sisinfo.reading.Evidence;
import sisinfo.reading.FieldEvidence;
import sisinfo.reading.FieldName;
import sisinfo.reading.Source;
import sisinfo.reading.Verdict;

/** Counts proofs and wrong ones, and how few readings were left to carry a proof that held though something was hit. */
final class ProofTally {

    /** One way of proving one field. */
    private record Way(FieldName field, String because) {}

    private record Count(int proofs, int hit, int fewest) {

        Count plus(boolean wasHit, int support) {
            return new Count(proofs + 1, hit + (wasHit ? 1 : 0), wasHit ? Math.min(fewest, support) : fewest);
        }
    }

    private final Map<Way, Count> ways =
            new TreeMap<>(Comparator.comparing(Way::field).thenComparing(Way::because));
    private final List<String> wrong = new ArrayList<>();
    private int papers;

    void add(String what, Paper paper, Evidence evidence) {
        papers++;
        evidence.fields().stream().filter(it -> it.verdict() == Verdict.PROVED).forEach(it -> add(what, paper, it));
        evidence.items().stream()
                .filter(it -> it.verdict() == Verdict.PROVED)
                .filter(it -> paper.lines().stream().noneMatch(line -> Lines.same(line, it.item())))
                .forEach(it -> wrong.add(what + ": linha " + it.item()));
    }

    private void add(String what, Paper paper, FieldEvidence field) {
        var truth = paper.truth().get(field.field());
        if (!field.value().equals(truth)) {
            wrong.add("%s: %s %s em vez de %s (%s) %s"
                    .formatted(what, field.field(), field.value(), truth, field.because(), field.readings()));
            return;
        }
        var said = field.readings().stream()
                .filter(it -> it.source() != Source.ACCESS_KEY)
                .toList();
        int support = (int) said.stream().filter(it -> it.value().equals(truth)).count();
        ways.merge(
                new Way(field.field(), field.because()),
                new Count(0, 0, Integer.MAX_VALUE).plus(support < said.size(), support),
                (old, one) -> old.plus(support < said.size(), support));
    }

    List<String> wrong() {
        return wrong;
    }

    int proofs() {
        return ways.values().stream().mapToInt(Count::proofs).sum();
    }

    String report() {
        var text = new StringBuilder(
                "%d papéis, %d valores comprovados, %d errados%n".formatted(papers, proofs(), wrong.size()));
        ways.entrySet().stream()
                .sorted(Comparator.comparingInt(it -> it.getValue().fewest()))
                .forEach(it -> text.append("%-16s %7d comprovados, %6d com leitura contrária, apoio mínimo %s: %s%n"
                        .formatted(
                                it.getKey().field(),
                                it.getValue().proofs(),
                                it.getValue().hit(),
                                it.getValue().hit() == 0 ? "-" : it.getValue().fewest(),
                                it.getKey().because())));
        return text.toString();
    }
}
