package sisinfo.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sisinfo.access.Role;

/** Every address and the first role it is for, written down once more, so that a slip in the code shows. */
final class PermittedPages {

    static final List<Page> ALL = Stream.of(
                    anybody("GET /error", "GET /sign-in", "POST /theme", "GET /trouble", "GET /css/icons-{print}.css"),
                    anybody("GET /sign-in/code", "POST /sign-in/code", "GET /invitation", "POST /invitation"),
                    anybody("GET /recovery", "POST /recovery", "GET /recovery/password", "POST /recovery/password"),
                    from(Role.REQUESTER, "GET /", "GET /signed-in", "GET /password", "POST /password"),
                    from(Role.REQUESTER, "GET /password/again", "POST /password/again"),
                    from(Role.REQUESTER, "GET /search", "GET /help", "GET /about"),
                    from(
                            Role.REQUESTER,
                            "GET /profile",
                            "POST /profile",
                            "GET /profile/second-factor",
                            "POST /profile/second-factor",
                            "POST /profile/second-factor/removal",
                            "GET /profile/copy.json",
                            "GET /profile/copy.pdf"),
                    from(Role.REQUESTER, "GET /sessions", "POST /sessions/others/end", "POST /sessions/{id}/end"),
                    from(
                            Role.REQUESTER,
                            "GET /notifications",
                            "GET /notifications/count",
                            "GET /notifications/newest",
                            "GET /notifications/events",
                            "GET /notifications/preferences",
                            "POST /notifications/preferences",
                            "GET /notifications/{seq:\\d+}",
                            "GET /notifications/{seq:\\d+}/toast",
                            "POST /notifications/{seq:\\d+}/reading",
                            "POST /notifications/reading"),
                    from(
                            Role.INTERN,
                            "GET /tasks",
                            "GET /tasks/count",
                            "GET /tasks/next",
                            "GET /tasks/{key:\\d+}",
                            "GET /tasks/{key:\\d+}/preview",
                            "GET /tasks/events",
                            "POST /tasks/{key}/claim",
                            "POST /tasks/{key}/release",
                            "POST /tasks/{key}/completion",
                            "POST /tasks/filters",
                            "POST /tasks/filters/{id}/deletion"),
                    from(
                            Role.INTERN,
                            "GET /documents",
                            "GET /documents/new",
                            "POST /documents",
                            "POST /api/documents",
                            "GET /documents/{id}",
                            "GET /documents/{id}/original",
                            "GET /documents/{id}/pages/{page}",
                            "GET /documents/{id}/process",
                            "GET /documents/{id}/process/runs",
                            "GET /documents/{id}/steps",
                            "GET /documents/{id}/xml",
                            "POST /documents/{id}/review-without-ai",
                            "POST /documents/{id}/withdrawal"),
                    from(
                            Role.INTERN,
                            "GET /invoices",
                            "GET /invoices.csv",
                            "GET /invoices/{id}",
                            "GET /reviews/{id}",
                            "GET /duplicates/{id}",
                            "GET /cancellations/{id}",
                            "POST /reviews/{id}/draft",
                            "POST /reviews/{id}/notes"),
                    from(Role.INTERN, "GET /tokens", "POST /tokens", "POST /tokens/{id}/revocation"),
                    from(Role.ADMIN, "GET /admin/tokens", "POST /admin/tokens/{id}/revocation"),
                    from(Role.TECHNICIAN, "GET /tasks/{key:\\d+}/people", "POST /tasks/{key:\\d+}/assignment"),
                    from(
                            Role.TECHNICIAN,
                            "POST /reviews/{id}/confirmation",
                            "POST /reviews/{id}/refusal",
                            "POST /duplicates/{id}",
                            "POST /cancellations/{id}"),
                    from(Role.ADMIN, "GET /admin/ai-keys", "POST /admin/ai-keys/revival"),
                    from(
                            Role.ADMIN,
                            "GET /admin/maintenance",
                            "POST /admin/maintenance",
                            "POST /admin/maintenance/end"),
                    from(
                            Role.ADMIN,
                            "GET /help/new",
                            "POST /help",
                            "GET /help/{slug}/edit",
                            "POST /help/{slug}",
                            "GET /help/{slug}/history",
                            "POST /help/{slug}/restoration"),
                    from(
                            Role.ADMIN,
                            "GET /admin/audit",
                            "GET /admin/audit.csv",
                            "GET /admin/audit.json",
                            "GET /admin/audit/objects/{kind}/{id}",
                            "POST /admin/audit/verification"),
                    from(Role.ADMIN, "GET /admin/mails", "GET /admin/mails/{id}"),
                    from(
                            Role.ADMIN,
                            "GET /admin/users",
                            "POST /admin/users",
                            "GET /admin/users/new",
                            "POST /admin/users/sessions/end",
                            "GET /admin/users/{id}",
                            "POST /admin/users/{id}/role",
                            "POST /admin/users/{id}/email",
                            "POST /admin/users/{id}/sessions/end",
                            "POST /admin/users/{id}/disabling",
                            "POST /admin/users/{id}/enabling",
                            "POST /admin/users/{id}/invitation",
                            "POST /admin/users/{id}/invitation/revocation",
                            "POST /admin/users/{id}/second-factor/removal"),
                    from(
                            Role.ADMIN,
                            "GET /admin/privacy",
                            "GET /admin/privacy/people/{id}",
                            "GET /admin/privacy/people/{id}/copy.json",
                            "GET /admin/privacy/people/{id}/copy.pdf",
                            "POST /admin/privacy/people/{id}/erasure",
                            "GET /admin/privacy/reports/{id}",
                            "GET /admin/privacy/reports/{id}/report.pdf"),
                    from(Role.ADMIN, "GET /admin/operations"),
                    from(Role.ADMIN, "GET /admin/ai-keys", "POST /admin/ai-keys/revival"))
            .flatMap(List::stream)
            .toList();

    private PermittedPages() {}

    /** @param from null: anybody */
    record Page(String method, String path, @Nullable Role from) {

        /** The address with ids of things that do not exist. */
        String example() {
            return path.replaceAll("\\{(?:key|page|seq)[^}]*}", "999999999")
                    .replaceAll("\\{[^}]*}", "00000000-0000-4000-8000-000000000000");
        }

        boolean leadsToTheDoor() {
            return path.equals("/theme") || path.startsWith("/sign-in");
        }
    }

    private static List<Page> anybody(String... pages) {
        return pages(null, pages);
    }

    private static List<Page> from(Role role, String... pages) {
        return pages(role, pages);
    }

    private static List<Page> pages(@Nullable Role role, String... pages) {
        return Stream.of(pages)
                .map(page -> page.split(" ", 2))
                .map(page -> new Page(page[0], page[1], role))
                .toList();
    }
}
