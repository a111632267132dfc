package sisinfo.notification.kind;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import sisinfo.access.Permission;
import sisinfo.invoice.InvoiceCancelled;
import sisinfo.notification.Announcement;
import sisinfo.notification.Announcer;
import sisinfo.notification.NotificationKind;
import sisinfo.notification.SubjectKind;

/** The issuer cancelled an invoice in the books: whoever confirmed it. */
@Component
class RegisteredInvoiceCancelled implements NotificationKind {

    private final Announcer announcer;

    RegisteredInvoiceCancelled(Announcer announcer) {
        this.announcer = announcer;
    }

    @Override
    public String id() {
        return "invoice-cancelled";
    }

    @Override
    public String icon() {
        return "bi-slash-circle";
    }

    @Override
    public Permission needs() {
        return Permission.INVOICE_READ;
    }

    @Override
    public boolean urgent() {
        return true;
    }

    @ApplicationModuleListener
    void tell(InvoiceCancelled event) {
        var cancelled = Announcement.of(this, event.invoiceId(), SubjectKind.CANCELLATION, event.eventId());
        announcer.tell(cancelled, List.of(event.confirmedBy()));
    }
}
