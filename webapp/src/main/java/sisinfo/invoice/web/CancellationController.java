package sisinfo.invoice.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.invoice.InvoiceEvents;
import sisinfo.web.Phrases;

/** The task about a registered invoice that its issuer cancelled: it is done on the invoice's page. */
@Controller
@Needs(Permission.INVOICE_READ)
class CancellationController {

    private final InvoiceEvents events;
    private final Phrases phrases;

    CancellationController(InvoiceEvents events, Phrases phrases) {
        this.events = events;
        this.phrases = phrases;
    }

    @GetMapping("/cancellations/{id}")
    String show(@PathVariable UUID id) {
        return events.invoiceOf(id).map(it -> "redirect:/invoices/" + it).orElse("redirect:/documents");
    }

    @PostMapping("/cancellations/{id}")
    @Needs(Permission.REVIEW_DECIDE)
    String handle(@PathVariable UUID id, RedirectAttributes flash) {
        events.handle(id);
        flash.addFlashAttribute("toast", phrases.of("invoice.cancellationHandled"));
        return show(id);
    }
}
