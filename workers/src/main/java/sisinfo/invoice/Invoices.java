package sisinfo.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.reading.Mark;

/** The books: invoices that a person confirmed. */
@Service
@Transactional
@Needs(Permission.PROCESS_STEP)
public class Invoices {

    private final InvoiceRepository repository;
    private final IntakeRepository intakes;
    private final RegisteringSources sources;
    private final InvoiceEvents events;
    private final Aftermath aftermath;
    private final Clock clock;

    Invoices(
            InvoiceRepository repository,
            IntakeRepository intakes,
            RegisteringSources sources,
            InvoiceEvents events,
            Aftermath aftermath,
            Clock clock) {
        this.repository = repository;
        this.intakes = intakes;
        this.sources = sources;
        this.events = events;
        this.aftermath = aftermath;
        this.clock = clock;
    }

    /** Enters the confirmed invoice. Safe to repeat: one intake becomes one invoice, whatever happens. */
    public void register(UUID intakeId) {
        intakes.findDocuments(intakeId).forEach(sources::lock);
        var intake = intakes.findLocked(intakeId).orElseThrow(() -> UnknownInvoice.withId(intakeId));
        if (repository.existsByIntakeId(intakeId)) {
            return;
        }
        if (intake.status() != IntakeStatus.CONFIRMED) {
            throw NotDecided.byAPerson(intakeId, IntakeStatus.CONFIRMED);
        }
        var view = intake.view();
        var decision = Objects.requireNonNull(intake.decision());
        var checked = sources.checked(decision, LocalDate.now(clock));
        var invoice = new Invoice(
                intakeId,
                sources.supplier(checked).id(),
                checked,
                Objects.requireNonNull(view.decidedBy()),
                Objects.requireNonNull(view.decidedAt()),
                clock.instant());
        invoice.note(sources.decision(decision));
        repository.saveAndFlush(invoice);
        intake.become(IntakeStatus.REGISTERED);
        intakes.findDocuments(intakeId).forEach(it -> sources.settle(it, intakeId));
        aftermath.of(
                AuditEvent.of(Action.INVOICE_REGISTERED, invoice.getId())
                        .changed("intake", null, intakeId)
                        .changed("number", null, checked.number())
                        .changed("total", null, checked.total()),
                new InvoiceRegistered(invoice.getId(), intakeId));
        lateCancellation(invoice.getId(), checked.accessKey(), sources.decision(decision), view);
    }

    /** One that came between the decision and this moment, which the person could not know of. */
    private void lateCancellation(UUID invoiceId, @Nullable String key, Decision decision, IntakeView view) {
        var findings = decision.findings();
        if (key == null || findings != null && findings.codes().contains(Mark.CANCELLED.name())) {
            return;
        }
        events.cancellations(List.of(key)).stream()
                .findFirst()
                .ifPresent(it -> aftermath.news(
                        new InvoiceCancelled(it.id(), invoiceId, Objects.requireNonNull(view.decidedBy()))));
    }
}
