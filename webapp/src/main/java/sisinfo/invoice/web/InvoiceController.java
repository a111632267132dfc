package sisinfo.invoice.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;
import sisinfo.document.Documents;
import sisinfo.invoice.InvoiceQueries;
import sisinfo.reading.TaxId;
import sisinfo.web.Phrases;
import sisinfo.web.Words;

/** The books: the list of invoices, and each of them with what lies behind it. */
@Controller
@Needs(Permission.INVOICE_READ)
class InvoiceController {

    private final InvoiceQueries invoices;
    private final Documents documents;
    private final Colleagues people;
    private final Phrases phrases;
    private final AuditTrail trail;
    private final Words words;

    InvoiceController(
            InvoiceQueries invoices,
            Documents documents,
            Colleagues people,
            Phrases phrases,
            AuditTrail trail,
            Words words) {
        this.invoices = invoices;
        this.documents = documents;
        this.people = people;
        this.phrases = phrases;
        this.trail = trail;
        this.words = words;
    }

    @GetMapping("/invoices")
    String list(@ModelAttribute("filter") InvoiceFilterForm filter, Model model) {
        model.addAttribute("found", invoices.page(filter.plain()));
        return "invoice/list";
    }

    @HxRequest
    @GetMapping("/invoices")
    String table(@ModelAttribute("filter") InvoiceFilterForm filter, Model model) {
        list(filter, model);
        return "invoice/list :: table";
    }

    /** Written while it is read: the list may be longer than memory. */
    @GetMapping("/invoices.csv")
    void csv(@ModelAttribute("filter") InvoiceFilterForm filter, HttpServletResponse response) throws IOException {
        var name = ContentDisposition.attachment().filename("notas-fiscais.csv").build();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.toString());
        trail.note(AuditEvent.of(Action.INVOICES_EXPORTED, "csv"));
        var csv = new InvoiceCsv(response.getWriter(), phrases.of("invoice.csvHead"));
        invoices.each(filter.plain(), csv::add);
    }

    @GetMapping("/invoices/{id}")
    String show(@PathVariable UUID id, Model model) {
        var view = invoices.get(id);
        var papers = view.documents().stream().map(documents::get).toList();
        var places = new Places(papers, it -> view.evidence());
        model.addAttribute("view", view);
        model.addAttribute("number", words.invoice(view.invoice().number()));
        model.addAttribute(
                "taxId", TaxId.shown(Objects.requireNonNullElse(view.invoice().supplierTaxId(), "")));
        model.addAttribute("documents", papers);
        model.addAttribute(
                "fields",
                new FieldRows(view.evidence(), places, Map.of(), phrases)
                        .of(view.confirmed()).values().stream()
                                .filter(it -> !it.field().isCharge() || it.isUsed())
                                .toList());
        model.addAttribute("confirmedBy", people.name(view.invoice().confirmedBy()));
        model.addAttribute("senders", senders(papers));
        return "invoice/invoice";
    }

    private Map<UUID, String> senders(List<sisinfo.document.DocumentView> papers) {
        return papers.stream()
                .filter(it -> it.receivedBy() != null)
                .collect(java.util.stream.Collectors.toMap(it -> it.id(), it -> people.name(it.receivedBy())));
    }
}
