package sisinfo.invoice;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.document.DocumentStatus;
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
    private final Aftermath aftermath;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intakes(
            IntakeRepository repository,
            Documents documents,
            Readings readings,
            Aftermath aftermath,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.documents = documents;
        this.readings = readings;
        this.aftermath = aftermath;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whether we know the invoice that the document shows. The same proved access key, or the same proved issuer, model,
     * series and number, joins; the same identity without proof is only suspected. Two documents of one invoice at the
     * same moment collide on a unique index: the second try joins.
     */
    public Identified identify(UUID documentId) {
        var evidence = readings.evidence(List.of(documentId));
        var known = repository.findIntakeOf(documentId);
        if (known.isPresent()) {
            return answer(again(documentId, known.get()), documentId, evidence);
        }
        var summary = Summary.of(evidence);
        var same = Optional.ofNullable(summary.provedKey()).flatMap(repository::findByKey);
        var alike = same.or(() -> Optional.ofNullable(summary.fiscalIdentity()).flatMap(repository::findByIdentity));
        if (same.isPresent() || summary.provedIdentity() && alike.isPresent()) {
            join(documentId, alike.orElseThrow());
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
        var intake = decided(intakeId, IntakeStatus.DISCARDED);
        var original = Optional.ofNullable(intake.view().suspectedOf()).orElseThrow();
        for (var documentId : repository.findDocuments(intakeId)) {
            join(documentId, get(original));
        }
    }

    /** The review was refused or nobody came in time. */
    public void close(UUID intakeId, Outcome outcome) {
        var expired = outcome == Outcome.EXPIRED;
        var intake = expired ? get(intakeId) : decided(intakeId, IntakeStatus.REFUSED);
        if (expired) {
            become(intake, IntakeStatus.EXPIRED, Action.INTAKE_EXPIRED);
            if (intake.status() == IntakeStatus.CONFIRMED) {
                throw NotDecided.otherwise(intakeId, intake.status());
            }
        }
        settle(
                intakeId,
                expired ? DocumentStatus.EXPIRED : DocumentStatus.REFUSED,
                intake.view().refusalReason());
    }

    /** The review is overdue; the list shows it. */
    public void remind(UUID intakeId) {
        get(intakeId).remind(clock.instant());
        aftermath.of(AuditEvent.of(Action.INTAKE_REMINDED, intakeId), new ReviewOverdue(intakeId, clock.instant()));
    }

    /** Its sender took the document back before anybody decided. */
    public void withdraw(UUID documentId) {
        repository.findById(documentId).ifPresent(it -> become(it, IntakeStatus.WITHDRAWN, Action.INTAKE_WITHDRAWN));
        documents.move(documentId, DocumentStatus.WITHDRAWN, null);
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

    private void join(UUID documentId, Intake intake) {
        repository.attach(documentId, intake.getId());
        aftermath.of(AuditEvent.of(Action.INTAKE_JOINED, intake.getId()).changed("document", null, documentId));
        documents.move(documentId, DocumentStatus.JOINED, null);
        intake.show(Summary.of(readings.evidence(repository.findDocuments(intake.getId()))));
    }

    private Identity again(UUID documentId, UUID intakeId) {
        if (!documentId.equals(intakeId)) {
            return Identity.JOINED;
        }
        return get(intakeId).status() == IntakeStatus.SUSPECTED ? Identity.SUSPECTED : Identity.NEW;
    }

    private Identified answer(Identity identity, UUID documentId, Evidence evidence) {
        var origin =
                switch (documents.get(documentId).mediaType()) {
                    case "application/xml" -> Origin.XML;
                    case "application/pdf" -> Origin.PDF;
                    default -> Origin.IMAGE;
                };
        return new Identified(identity, origin, evidence.contradicted(), evidence.unproved());
    }

    private void settle(UUID intakeId, DocumentStatus status, @Nullable String reason) {
        repository.findDocuments(intakeId).forEach(it -> documents.move(it, status, reason));
    }

    private void become(Intake intake, IntakeStatus next, Action action) {
        var before = intake.status();
        if (intake.become(next)) {
            aftermath.of(AuditEvent.of(action, intake.getId()).changed("status", before, next));
        }
    }

    /** What the engine says is not enough: anybody who reaches it can complete a task there. */
    private Intake decided(UUID id, IntakeStatus expected) {
        var intake = get(id);
        if (intake.status() != expected) {
            throw NotDecided.byAPerson(id, expected);
        }
        return intake;
    }

    private Intake get(UUID id) {
        return repository.findById(id).orElseThrow(() -> UnknownInvoice.withId(id));
    }
}
