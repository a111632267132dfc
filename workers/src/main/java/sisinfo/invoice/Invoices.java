package sisinfo.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;

/** The books: invoices that a person confirmed. */
@Service
@Transactional
@Needs(Permission.PROCESS_STEP)
public class Invoices {

    private final InvoiceRepository repository;
    private final IntakeRepository intakes;
    private final RegisteringSources sources;
    private final Aftermath aftermath;
    private final Clock clock;

    Invoices(
            InvoiceRepository repository,
            IntakeRepository intakes,
            RegisteringSources sources,
            Aftermath aftermath,
            Clock clock) {
        this.repository = repository;
        this.intakes = intakes;
        this.sources = sources;
        this.aftermath = aftermath;
        this.clock = clock;
    }

    /** Enters the confirmed invoice. Safe to repeat: one intake becomes one invoice, whatever happens. */
    public void register(UUID intakeId) {
        var intake = intakes.findLocked(intakeId).orElseThrow(() -> UnknownInvoice.withId(intakeId));
        if (repository.existsByIntakeId(intakeId)) {
            return;
        }
        if (intake.status() != IntakeStatus.CONFIRMED) {
            throw NotDecided.byAPerson(intakeId, IntakeStatus.CONFIRMED);
        }
        var view = intake.view();
        var checked = sources.checked(Objects.requireNonNull(intake.decision()), LocalDate.now(clock));
        var invoice = new Invoice(
                intakeId,
                sources.supplier(checked).id(),
                checked,
                Objects.requireNonNull(view.decidedBy()),
                Objects.requireNonNull(view.decidedAt()),
                clock.instant());
        repository.saveAndFlush(invoice);
        intake.become(IntakeStatus.REGISTERED);
        intakes.findDocuments(intakeId).forEach(it -> sources.settle(it, intakeId));
        aftermath.of(
                AuditEvent.of(Action.INVOICE_REGISTERED, invoice.getId())
                        .changed("intake", null, intakeId)
                        .changed("number", null, checked.number())
                        .changed("total", null, checked.total()),
                new InvoiceRegistered(invoice.getId(), intakeId));
    }
}
