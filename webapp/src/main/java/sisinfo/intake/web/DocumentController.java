package sisinfo.intake.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.document.Documents;
import sisinfo.document.InboxTroubles;
import sisinfo.document.Splitting;
import sisinfo.intake.DocumentFilter;
import sisinfo.intake.Journeys;
import sisinfo.intake.Stage;
import sisinfo.invoice.InvoiceEvents;
import sisinfo.reading.AiWaits;
import sisinfo.reading.Paper;
import sisinfo.reading.Readings;
import sisinfo.web.CurrentUser;
import sisinfo.web.Phrases;

/** The list of documents, and where each of them is. */
@Controller
@Needs(Permission.DOCUMENT_READ)
class DocumentController {

    private final Journeys journeys;
    private final Documents documents;
    private final Splitting splitting;
    private final Readings readings;
    private final InvoiceEvents events;
    private final InboxTroubles inbox;
    private final AiWaits waits;
    private final Phrases phrases;

    DocumentController(
            Journeys journeys,
            Documents documents,
            Splitting splitting,
            Readings readings,
            InvoiceEvents events,
            InboxTroubles inbox,
            AiWaits waits,
            Phrases phrases) {
        this.journeys = journeys;
        this.documents = documents;
        this.splitting = splitting;
        this.readings = readings;
        this.events = events;
        this.inbox = inbox;
        this.waits = waits;
        this.phrases = phrases;
    }

    @GetMapping("/documents")
    String list(
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable Integer page,
            Model model) {
        var filter = DocumentFilter.of(stage, text, page);
        model.addAttribute("filter", filter);
        model.addAttribute("stages", Stage.values());
        model.addAttribute("found", journeys.list(filter));
        model.addAttribute("inbox", inbox.newest());
        return "intake/list";
    }

    @HxRequest
    @GetMapping("/documents")
    String table(
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable Integer page,
            Model model) {
        list(stage, text, page, model);
        return "intake/list :: table";
    }

    @GetMapping("/documents/{id}")
    String show(@PathVariable UUID id, CurrentUser user, Model model) {
        var document = documents.get(id);
        model.addAttribute("journey", journeys.of(id));
        model.addAttribute("document", document);
        model.addAttribute("mayWithdraw", documents.mayWithdraw(document));
        model.addAttribute("parts", splitting.partsOf(id));
        model.addAttribute("whole", splitting.wholeOf(id).orElse(null));
        var paper = readings.evidence(List.of(id)).paper();
        var event = events.ofDocument(id);
        var plain = paper == Paper.INVOICE || paper == Paper.UNKNOWN || event.isPresent();
        model.addAttribute("paper", plain ? null : paper);
        model.addAttribute("event", event.orElse(null));
        model.addAttribute(
                "eventInvoice", event.flatMap(it -> events.invoiceOf(it.id())).orElse(null));
        return "intake/document";
    }

    @HxRequest
    @GetMapping("/documents/{id}")
    String way(@PathVariable UUID id, CurrentUser user, Model model) {
        show(id, user, model);
        return "intake/document :: way";
    }

    @PostMapping("/documents/{id}/withdrawal")
    @Needs(Permission.DOCUMENT_SEND)
    String withdraw(@PathVariable UUID id, RedirectAttributes flash) {
        var withdrawn = documents.withdraw(id);
        flash.addFlashAttribute("toast", withdrawn ? phrases.of("document.withdrawn") : phrases.of("document.settled"));
        return "redirect:/documents/" + id;
    }

    @PostMapping("/documents/{id}/review-without-ai")
    @Needs(Permission.TASK_WORK)
    String goOn(@PathVariable UUID id, RedirectAttributes flash) {
        waits.end(id);
        flash.addFlashAttribute("toast", phrases.of("document.goesOn"));
        return "redirect:/documents/" + id;
    }
}
