package sisinfo.invoice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Needs;
import sisinfo.access.Permission;

/** Finds invoices in the books. */
@Service
@Transactional(readOnly = true)
@Needs(Permission.INVOICE_READ)
public class InvoiceQueries {

    private final InvoiceLines lines;
    private final IntakeRepository intakes;
    private final ReviewSources sources;
    private final InvoiceEvents events;

    InvoiceQueries(InvoiceLines lines, IntakeRepository intakes, ReviewSources sources, InvoiceEvents events) {
        this.lines = lines;
        this.intakes = intakes;
        this.sources = sources;
        this.events = events;
    }

    public InvoicePage page(InvoiceFilter filter) {
        return lines.page(filter);
    }

    /**
     * Everything the filter finds, in the list's order: however many there are, only one block is in memory, and no
     * connection is held while the reader is slow.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void each(InvoiceFilter filter, Consumer<InvoiceLine> reader) {
        lines.each(filter, reader);
    }

    public InvoiceView get(UUID id) {
        var invoice = lines.find(id).orElseThrow(() -> UnknownInvoice.withId(id));
        var intake = intakes.findById(invoice.intakeId()).orElseThrow(() -> UnknownInvoice.withId(id));
        var decision = sources.read(Objects.requireNonNull(intake.decision()), Decision.class);
        var key = invoice.accessKey();
        return new InvoiceView(
                invoice,
                lines.items(id),
                intakes.findDocuments(invoice.intakeId()),
                decision.form(),
                decision.evidence(),
                Objects.requireNonNullElse(decision.findings(), new Findings(List.of())),
                decision.reason(),
                key == null ? List.of() : events.of(List.of(key)));
    }

    /** The invoice an intake became. */
    public Optional<UUID> idOf(UUID intakeId) {
        return lines.idOf(intakeId);
    }
}
