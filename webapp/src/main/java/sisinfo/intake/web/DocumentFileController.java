package sisinfo.intake.web;

import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditTrail;
import sisinfo.document.Documents;
import sisinfo.web.Attachment;

/** What a document looks like: its pages, its text when it is an XML, and the original to take away. */
@Controller
@Needs(Permission.DOCUMENT_READ)
class DocumentFileController {

    private final Documents documents;
    private final PageImages images;
    private final Viewings viewings;
    private final AuditTrail trail;

    DocumentFileController(Documents documents, PageImages images, Viewings viewings, AuditTrail trail) {
        this.documents = documents;
        this.images = images;
        this.viewings = viewings;
        this.trail = trail;
    }

    /** Kept here once they are drawn, and not in the browser: the next person at that computer would find them. */
    @GetMapping("/documents/{id}/pages/{page}")
    ResponseEntity<Resource> page(@PathVariable UUID id, @PathVariable int page) {
        viewings.note(id);
        return images.find(documents.get(id), page)
                .map(it -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.noStore())
                        .<Resource>body(new FileSystemResource(it)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Every time it is taken along is noted, so browsers keep no copy to take it from. */
    @GetMapping("/documents/{id}/original")
    ResponseEntity<byte[]> original(@PathVariable UUID id) {
        var document = documents.get(id);
        var content = documents.content(id);
        trail.note(AuditEvent.of(Action.DOCUMENT_DOWNLOADED, id));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(document.fileName()))
                .cacheControl(CacheControl.noStore())
                .body(content);
    }

    @GetMapping("/documents/{id}/xml")
    String xml(@PathVariable UUID id, Model model) {
        viewings.note(id);
        model.addAttribute("lines", XmlLines.of(documents.content(id)));
        return "intake/xml :: lines";
    }
}
