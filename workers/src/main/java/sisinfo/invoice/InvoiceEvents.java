package sisinfo.invoice;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.document.DocumentStatus;
import sisinfo.document.Documents;
import sisinfo.reading.EventReading;
import sisinfo.reading.Evidence;
import sisinfo.reading.Readings;

/**
 * Events about invoices: kept as documents of their own, never as another copy of the invoice. They find their invoice
 * by its key, whichever of the two comes first.
 */
@Service
@Transactional
@Needs(Permission.PROCESS_STEP)
public class InvoiceEvents {

    private final InvoiceEventRows rows;
    private final Documents documents;
    private final Readings readings;
    private final Aftermath aftermath;
    private final Clock clock;

    InvoiceEvents(InvoiceEventRows rows, Documents documents, Readings readings, Aftermath aftermath, Clock clock) {
        this.rows = rows;
        this.documents = documents;
        this.readings = readings;
        this.aftermath = aftermath;
        this.clock = clock;
    }

    /** Whether nothing is left to review: the papers are documents of their own, or it is an event, which is kept now. */
    boolean settle(UUID documentId, Evidence evidence) {
        var status = documents.get(documentId).status();
        if (status == DocumentStatus.READING || status == DocumentStatus.RECEIVED) {
            var event = readings.event(documentId, evidence);
            event.ifPresent(it -> keep(documentId, it));
            return event.isPresent();
        }
        return status == DocumentStatus.SPLIT || status == DocumentStatus.EVENT;
    }

    /** Safe to repeat: a document tells one event once. */
    private void keep(UUID documentId, EventReading event) {
        var known = cancellations(List.of(event.accessKey()));
        var id = rows.add(documentId, event, clock.instant());
        if (id == null) {
            return;
        }
        documents.move(documentId, DocumentStatus.EVENT, null);
        var done = AuditEvent.of(Action.INVOICE_EVENT_KEPT, documentId).changed("event", null, event.title());
        var registered = rows.registered(event.accessKey());
        if (event.cancels() && known.isEmpty() && registered.isPresent()) {
            var invoice = registered.get();
            aftermath.of(done, new InvoiceCancelled(id, invoice.invoiceId(), invoice.confirmedBy()));
        } else {
            aftermath.of(done);
        }
    }

    /** Somebody saw to the registered invoice that this event cancels. Safe to repeat. */
    @Needs(Permission.REVIEW_DECIDE)
    public void handle(UUID eventId) {
        var invoice = invoiceOf(eventId);
        if (invoice.isPresent() && rows.handle(eventId, clock.instant())) {
            aftermath.of(AuditEvent.of(Action.CANCELLATION_HANDLED, invoice.get()), new CancellationHandled(eventId));
        }
    }

    /** What cancels any of these invoices, the first to arrive first. */
    @Transactional(readOnly = true)
    @Needs(Permission.DOCUMENT_READ)
    public List<InvoiceEventView> cancellations(Collection<String> keys) {
        return rows.of(keys).stream().filter(InvoiceEventView::cancels).toList();
    }

    /** Everything that is known to have happened to these invoices. */
    @Transactional(readOnly = true)
    @Needs(Permission.DOCUMENT_READ)
    public List<InvoiceEventView> of(Collection<String> keys) {
        return rows.of(keys);
    }

    @Transactional(readOnly = true)
    @Needs(Permission.DOCUMENT_READ)
    public Optional<InvoiceEventView> ofDocument(UUID documentId) {
        return rows.ofDocument(documentId);
    }

    /** The registered invoice that an event is about. */
    @Transactional(readOnly = true)
    @Needs(Permission.INVOICE_READ)
    public Optional<UUID> invoiceOf(UUID eventId) {
        return Optional.of(rows.find(eventId).orElseThrow(() -> UnknownInvoice.withId(eventId)))
                .flatMap(it -> rows.registered(it.accessKey()))
                .map(InvoiceEventRows.Registered::invoiceId);
    }
}
