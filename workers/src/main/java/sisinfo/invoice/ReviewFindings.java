package sisinfo.invoice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import sisinfo.reading.AccessKey;
import sisinfo.reading.Evidence;
import sisinfo.reading.FieldName;

/** Collects what speaks against an invoice under review: its documents, events about it, others of the same number. */
@Component
class ReviewFindings {

    private static final String NO_REASON = "Diga por que a nota é registrada apesar do que o documento mostra.";

    private final IntakeRepository repository;
    private final InvoiceEvents events;

    ReviewFindings(IntakeRepository repository, InvoiceEvents events) {
        this.repository = repository;
        this.events = events;
    }

    /** @param typedKey what a person typed as its key, right or wrong */
    Findings of(Intake intake, Evidence evidence, String typedKey) {
        var summary = Summary.of(evidence);
        var twin = intake.view().suspectedOf() == null
                && Optional.ofNullable(summary.fiscalIdentity()).stream()
                        .flatMap(it -> repository.findAlike(it, intake.getId()).stream())
                        .anyMatch(it -> it.hasOtherKeyThan(summary));
        return Findings.of(evidence, events.cancellations(keys(intake, evidence, typedKey)), twin);
    }

    List<InvoiceEventView> events(Intake intake, Evidence evidence) {
        return events.of(keys(intake, evidence, ""));
    }

    /** Another that is this very invoice, by its key or else by its number. */
    Optional<IntakeView> same(UUID intakeId, Summary summary) {
        var byKey = Optional.ofNullable(summary.provedKey()).flatMap(repository::findByKey);
        return byKey.or(() -> Optional.ofNullable(summary.fiscalIdentity())
                        .flatMap(identity -> repository.findDecided(identity).stream()
                                .filter(it -> !it.hasOtherKeyThan(summary))
                                .findFirst()))
                .map(Intake::view)
                .filter(it -> !it.id().equals(intakeId));
    }

    /** What is wrong with the reason for registering it all the same; nothing when none is needed. */
    static Optional<Problem> problem(Findings findings, String reason) {
        if (!findings.grave()) {
            return Optional.empty();
        }
        var words = reason.isBlank() ? Optional.of(NO_REASON) : TypedText.problem(reason);
        return words.map(it -> new Problem("findingsReason", it, false));
    }

    private static Set<String> keys(Intake intake, Evidence evidence, String typedKey) {
        return Stream.of(
                        Optional.ofNullable(intake.view().accessKey()),
                        evidence.value(FieldName.ACCESS_KEY),
                        AccessKey.of(typedKey).map(AccessKey::value))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
