package sisinfo.browser;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who may be erased, and somebody who was, as rows. */
final class PrivacySamples {

    private static final String REPORT = """
            [{"kind": "account", "treatment": "ANONYMISED", "before": 1, "after": 1},
             {"kind": "session", "treatment": "ERASED", "before": 2, "after": 0},
             {"kind": "invoice-confirmation", "treatment": "KEPT", "before": 214, "after": 214},
             {"kind": "audit-event", "treatment": "UNREADABLE", "before": 1840, "after": 1840}]""";

    private PrivacySamples() {}

    static Map<String, String> pages(JdbcClient jdbc, UUID admin) {
        var left = person(jdbc, "Eva", "Lima", false);
        var erased = person(jdbc, "Pessoa", "apagada 12", true);
        var report = UUID.randomUUID();
        jdbc.sql("insert into sisinfo.privacy_request values (?, ?, 'ERASURE', ?, now(), 'Pedido 12/2026', ?::jsonb)")
                .params(report, erased, admin, REPORT)
                .update();
        return Map.of(
                "privacy", "/admin/privacy",
                "privacy-barred", "/admin/privacy/people/" + admin,
                "privacy-person", "/admin/privacy/people/" + left,
                "privacy-erased", "/admin/privacy/people/" + erased,
                "privacy-report", "/admin/privacy/reports/" + report,
                "person-erased", "/admin/users/" + erased);
    }

    private static UUID person(JdbcClient jdbc, String first, String last, boolean erased) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into sisinfo.app_user (id, email, first_name, last_name, role, active, first_login, created_at,
                                              updated_at, version, erased_at)
                values (?, ?, ?, ?, 'TECHNICIAN', false, false, now(), now(), 0, case when ? then now() end)""")
                .params(id, erased ? "apagada-" + id : id + "@exemplo.gov.br", first, last, erased)
                .update();
        return id;
    }
}
