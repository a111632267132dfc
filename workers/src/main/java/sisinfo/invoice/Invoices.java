package sisinfo.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Needs;
import sisinfo.access.Permission;

/** The books: invoices that a person confirmed. */
@Service
@Transactional
@Needs(Permission.PROCESS_STEP)
public class Invoices {

    private final InvoiceRepository repository;
    private final IntakeRepository intakes;
    private final RegisteringSources sources;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invoices(
            InvoiceRepository repository,
            IntakeRepository intakes,
            RegisteringSources sources,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.intakes = intakes;
        this.sources = sources;
        this.events = events;
        this.clock = clock;
    }

    /** Enters the confirmed invoice. Safe to repeat: one intake becomes one invoice, whatever happens. */
    public void register(UUID intakeId) {
        var intake = intakes.findLocked(intakeId).orElseThrow(() -> UnknownInvoice.withId(intakeId));
        if (repository.existsByIntakeId(intakeId)) {
            return;
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
        events.publishEvent(new InvoiceRegistered(invoice.getId(), intakeId));
    }
}
