package sisinfo.browser;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page that can be opened by its address, and the name of its picture. */
final class ShellPages {

    /** Pages of people who have not signed in. */
    static final Map<String, String> OUTSIDE = Map.of(
            "sign-in", "/sign-in",
            "recovery", "/recovery",
            "recovery-password", "/recovery/password?token=x",
            "invitation", "/invitation?token=x");

    /** What the guide shows. */
    static final Map<String, String> GUIDE = Map.of(
            "perfil", "/profile",
            "sessoes", "/sessions",
            "notificacoes", "/notifications",
            "ajuda", "/help?q=telefnoe",
            "tarefas", "/tasks?view=all",
            "pessoas", "/admin/users",
            "auditoria", "/admin/audit");

    private ShellPages() {}

    /**
     * Pages of an administrator.
     *
     * @param registered a document whose invoice is registered
     * @param waiting a document under review
     */
    static Map<String, String> inside(JdbcClient jdbc, UUID registered, UUID waiting, UUID person) {
        var all = new TreeMap<String, String>();
        all.put("home", "/");
        all.put("tasks", "/tasks");
        all.put("tasks-all", "/tasks?view=all");
        all.put("tasks-done", "/tasks?view=done");
        all.put("task", "/tasks/" + id(jdbc, "key from engine.user_task where element_id = 'Task_Errand' and ended_at is null limit 1"));
        all.put("documents", "/documents");
        all.put("upload", "/documents/new");
        all.put("document", "/documents/" + registered);
        all.put("document-waiting", "/documents/" + waiting);
        all.put("review", "/reviews/" + waiting);
        all.put("invoices", "/invoices");
        all.put("invoice", "/invoices/" + id(jdbc, "id from sisinfo.invoice where intake_id = '%s'".formatted(registered)));
        all.put("password", "/password");
        all.put("password-again", "/password/again?next=/sessions");
        all.put("ai-keys", "/admin/ai-keys");
        all.put("maintenance", "/admin/maintenance");
        all.put("search", "/search?q=grafica");
        all.put("search-nothing", "/search?q=helicoptero");
        all.put("help", "/help?article=tarefas#tarefas");
        all.put("help-new", "/help/new");
        all.put("help-edit", "/help/tarefas/edit");
        all.put("help-history", "/help/tarefas/history");
        all.put("about", "/about#bibliotecas");
        all.put("not-found", "/nothing-here");
        all.put("profile", "/profile");
        all.put("second-factor", "/profile/second-factor");
        all.put("sessions", "/sessions");
        all.put("tokens", "/tokens");
        all.put("tokens-all", "/admin/tokens");
        all.put("notifications", "/notifications");
        all.put("notifications-none", "/notifications?kind=task-overdue&unread=true");
        all.put("preferences", "/notifications/preferences");
        all.put("people", "/admin/users");
        all.put("person", "/admin/users/" + person);
        var invited = "id from sisinfo.app_user where password_hash is null limit 1";
        all.put("person-invited", "/admin/users/" + id(jdbc, invited));
        all.put("person-new", "/admin/users/new");
        all.put("mails", "/admin/mails");
        all.put("mail", "/admin/mails/" + id(jdbc, "id from sisinfo.mail where state = 'FAILED' limit 1"));
        all.put("operations", "/admin/operations");
        all.put("audit", "/admin/audit");
        all.put("audit-object", "/admin/audit/objects/USER/" + person);
        return all;
    }

    private static String id(JdbcClient jdbc, String what) {
        return jdbc.sql("select " + what).query(String.class).single();
    }
}
