package sisinfo.privacy.web;

import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.privacy.Erasures;
import sisinfo.privacy.PersonFile;
import sisinfo.privacy.PersonFiles;
import sisinfo.web.CurrentUser;

/** Copies of what is kept about somebody, for machines and for people; and the report of an erasure on paper. */
@Controller
@Needs(Permission.PRIVACY_MANAGE)
class PrivacyFilesController {

    private final PersonFiles files;
    private final Erasures erasures;
    private final PersonJson json;
    private final PersonPdf pdf;
    private final ReportPdf reports;

    PrivacyFilesController(PersonFiles files, Erasures erasures, PersonJson json, PersonPdf pdf, ReportPdf reports) {
        this.files = files;
        this.erasures = erasures;
        this.json = json;
        this.pdf = pdf;
        this.reports = reports;
    }

    @GetMapping("/admin/privacy/people/{id}/copy.json")
    ResponseEntity<byte[]> json(@PathVariable UUID id) {
        return json(files.export(id, "json"));
    }

    @GetMapping("/admin/privacy/people/{id}/copy.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        return pdf(files.export(id, "pdf"));
    }

    @GetMapping("/admin/privacy/reports/{id}/report.pdf")
    ResponseEntity<byte[]> report(@PathVariable UUID id) {
        var report = erasures.report(id).orElseThrow(PrivacyController::unknown);
        return file(MediaType.APPLICATION_PDF, "relatorio-de-eliminacao.pdf", reports.of(report));
    }

    @GetMapping("/profile/copy.json")
    @Needs(Permission.OWN_ACCOUNT)
    ResponseEntity<byte[]> ownJson(CurrentUser user) {
        return json(files.exportOwn(user.id(), "json"));
    }

    @GetMapping("/profile/copy.pdf")
    @Needs(Permission.OWN_ACCOUNT)
    ResponseEntity<byte[]> ownPdf(CurrentUser user) {
        return pdf(files.exportOwn(user.id(), "pdf"));
    }

    private ResponseEntity<byte[]> json(PersonFile file) {
        return file(MediaType.APPLICATION_JSON, "meus-dados.json", json.of(file));
    }

    private ResponseEntity<byte[]> pdf(PersonFile file) {
        return file(MediaType.APPLICATION_PDF, "meus-dados.pdf", pdf.of(file));
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
