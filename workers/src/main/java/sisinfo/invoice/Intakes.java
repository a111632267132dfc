package sisinfo.invoice;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.document.DocumentStatus;
import sisinfo.document.DocumentWithdrawn;
import sisinfo.document.Documents;
import sisinfo.invoice.process.InvoiceIntake.Identified;
import sisinfo.invoice.process.InvoiceIntake.Identity;
import sisinfo.invoice.process.InvoiceIntake.Origin;
import sisinfo.invoice.process.InvoiceReview.Outcome;
import sisinfo.reading.Evidence;
import sisinfo.reading.Readings;

/** The way of a document to an invoice, as the process walks it; every step may be repeated. */
@Service
@Transactional
@Needs(Permission.PROCESS_STEP)
public class Intakes {

    private final IntakeRepository repository;
    private final Documents documents;
    private final Readings readings;
    private final InvoiceEvents invoiceEvents;
    private final IntakeSettlement settlement;
    private final Aftermath aftermath;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intakes(
            IntakeRepository repository,
            Documents documents,
            Readings readings,
            InvoiceEvents invoiceEvents,
            IntakeSettlement settlement,
            Aftermath aftermath,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.documents = documents;
        this.readings = readings;
        this.invoiceEvents = invoiceEvents;
        this.settlement = settlement;
        this.aftermath = aftermath;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whether we know the invoice that the document shows. The same proved key, or the same proved issuer, model, series and
     * number, joins; the same without proof, or under another proved key, is only suspected. Two documents of one invoice
     * at the same moment collide on a unique index: the second try joins.
     */
    public Identified identify(UUID documentId) {
        var document = documents.lock(documentId);
        var evidence = readings.evidence(List.of(documentId));
        if (invoiceEvents.settle(documentId, evidence)) {
            return answer(Identity.SETTLED, documentId, evidence);
        }
        var known = repository.findIntakeOf(documentId);
        if (known.isPresent()) {
            return answer(again(documentId, known.get()), documentId, evidence);
        }
        if (document.status() == DocumentStatus.WITHDRAWN) {
            // Taken back before the engine knew of it: it is told again and stops.
            events.publishEvent(new DocumentWithdrawn(documentId));
            return answer(Identity.NEW, documentId, evidence);
        }
        var summary = Summary.of(evidence);
        var same = Optional.ofNullable(summary.provedKey()).flatMap(repository::findByKey);
        var alike = same.or(() -> Optional.ofNullable(summary.fiscalIdentity()).flatMap(repository::findByIdentity));
        if (alike.filter(it -> it.isShownBy(summary)).isPresent()) {
            settlement.join(
                    documentId,
                    repository.findLocked(alike.orElseThrow().getId()).orElseThrow());
            return answer(Identity.JOINED, documentId, evidence);
        }
        open(documentId, summary, alike);
        if (evidence.fields().isEmpty()) {
            events.publishEvent(new NothingRead(documentId));
        }
        return answer(alike.isPresent() ? Identity.SUSPECTED : Identity.NEW, documentId, evidence);
    }

    /** A person said that it is the same invoice: its documents move there. */
    public void discard(UUID intakeId) {
        settlement.settle(locked(intakeId));
    }

    /**
     * The review ended, or nobody came in time. What a person decided meanwhile stands, whichever way the process took.
     *
     * @return false when it was confirmed, so that it still has to be registered
     * @throws NotDecided when nobody decided and no time ran out
     */
    public boolean close(UUID intakeId, Outcome outcome) {
        if (!repository.existsById(intakeId)) {
            return true; // an older model of the process asks for a review of what is no invoice
        }
        var intake = locked(intakeId);
        if (outcome == Outcome.EXPIRED) {
            become(intake, IntakeStatus.EXPIRED, Action.INTAKE_EXPIRED);
        }
        return settlement.settle(intake);
    }

    /**
     * Its sender took the document back before anybody decided; a decision stands.
     *
     * @return false when it was confirmed, so that it still has to be registered
     */
    public boolean withdraw(UUID documentId) {
        if (repository.findById(documentId).isEmpty()) {
            if (!documents.lock(documentId).status().isSettled()) {
                documents.move(documentId, DocumentStatus.WITHDRAWN, null);
            }
            return true;
        }
        var intake = locked(documentId);
        become(intake, IntakeStatus.WITHDRAWN, Action.INTAKE_WITHDRAWN);
        return settlement.settle(intake);
    }

    /** The review is overdue; the list shows it. */
    public void remind(UUID intakeId) {
        repository.findById(intakeId).ifPresent(intake -> {
            intake.remind(clock.instant());
            aftermath.of(AuditEvent.of(Action.INTAKE_REMINDED, intakeId), new ReviewOverdue(intakeId, clock.instant()));
        });
    }

    @Transactional(readOnly = true)
    @Needs(Permission.REVIEW_READ)
    public Optional<IntakeView> find(UUID id) {
        return repository.findById(id).map(Intake::view);
    }

    /** The intake that a document belongs to, its own or the one it joined. */
    @Transactional(readOnly = true)
    @Needs(Permission.REVIEW_READ)
    public Optional<IntakeView> ofDocument(UUID documentId) {
        return repository.findIntakeOf(documentId).flatMap(this::find);
    }

    @Transactional(readOnly = true)
    @Needs(Permission.REVIEW_READ)
    public List<UUID> documents(UUID intakeId) {
        return repository.findDocuments(intakeId);
    }

    /** Which of these documents, and the invoice they belong to, were settled before the limit: nobody works on them. */
    @Transactional(readOnly = true)
    public List<UUID> settledBefore(Instant limit, Collection<UUID> documentIds) {
        return repository.findSettledBefore(limit, documentIds);
    }

    private void open(UUID documentId, Summary summary, Optional<Intake> suspected) {
        var original = suspected.map(Intake::getId).orElse(null);
        var intake = repository.saveAndFlush(new Intake(documentId, summary, original, clock.instant()));
        aftermath.of(AuditEvent.of(Action.INTAKE_OPENED, documentId)
                .changed("status", null, intake.status())
                .changed("suspectedOf", null, original));
        repository.attach(documentId, documentId);
        documents.move(documentId, DocumentStatus.IN_REVIEW, null);
        if (original != null) {
            events.publishEvent(new DuplicateSuspected(documentId));
        }
    }

    private Identity again(UUID documentId, UUID intakeId) {
        if (!documentId.equals(intakeId)) {
            return Identity.JOINED;
        }
        return get(intakeId).status() == IntakeStatus.SUSPECTED ? Identity.SUSPECTED : Identity.NEW;
    }

    private Identified answer(Identity identity, UUID documentId, Evidence evidence) {
        var origin = switch (documents.get(documentId).mediaType()) {
            case "application/xml" -> Origin.XML;
            case "application/pdf" -> Origin.PDF;
            default -> Origin.IMAGE;
        };
        return new Identified(identity, origin, evidence.contradicted(), evidence.unproved());
    }

    private void become(Intake intake, IntakeStatus next, Action action) {
        var before = intake.status();
        if (intake.become(next)) {
            aftermath.of(AuditEvent.of(action, intake.getId()).changed("status", before, next));
        }
    }

    private Intake get(UUID id) {
        return repository.findById(id).orElseThrow(() -> UnknownInvoice.withId(id));
    }

    /** Documents first and then the intake, as everywhere, so that nobody waits for each other. */
    private Intake locked(UUID id) {
        repository.findDocuments(id).forEach(documents::lock);
        return repository.findLocked(id).orElseThrow(() -> UnknownInvoice.withId(id));
    }
}
