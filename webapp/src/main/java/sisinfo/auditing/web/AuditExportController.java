package sisinfo.auditing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import sisinfo.access.Needs;
import sisinfo.access.Permission;
import sisinfo.audit.AuditEntry;
import sisinfo.audit.AuditLog;
import sisinfo.web.Words;
import tools.jackson.databind.json.JsonMapper;

/** The trail to take along, written while it is read; that somebody took it is noted in the trail. */
@Controller
@Needs(Permission.AUDIT_READ)
class AuditExportController {

    private final AuditLog log;
    private final AuditLines lines;
    private final Words words;
    private final JsonMapper json;

    AuditExportController(AuditLog log, AuditLines lines, Words words, JsonMapper json) {
        this.log = log;
        this.lines = lines;
        this.words = words;
        this.json = json;
    }

    @GetMapping("/admin/audit.csv")
    void csv(@ModelAttribute AuditFilterForm filter, HttpServletResponse response) throws IOException {
        var out = file(response, "text/csv", "auditoria.csv").getWriter();
        var names = new HashMap<String, String>();
        out.write(AuditCsv.HEAD);
        log.export(filter.filter(), "csv", it -> out.write(line(it, names)));
    }

    /** One object a line. */
    @GetMapping("/admin/audit.json")
    void json(@ModelAttribute AuditFilterForm filter, HttpServletResponse response) throws IOException {
        var out = file(response, "application/x-ndjson", "auditoria.jsonl").getWriter();
        log.export(filter.filter(), "json", it -> out.write(json.writeValueAsString(it) + "\n"));
    }

    private String line(AuditEntry it, Map<String, String> names) {
        return AuditCsv.line(
                lines.of(it, names),
                lines.word("audit.action.", it.action()),
                lines.word("audit.object.", it.objectKind()),
                words);
    }

    private static HttpServletResponse file(HttpServletResponse response, String type, String name) {
        var disposition = ContentDisposition.attachment().filename(name).build();
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return response;
    }
}
