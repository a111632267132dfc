package sisinfo.web;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a page stands in the house: what is above it, and which help article is about it. The first that fits counts. */
public enum Place {
    HOME("/", "inicio"),
    UPLOAD("/documents/new", "enviar", Crumb.DOCUMENTS),
    PROCESS("/documents/[^/]+/process", "processo", Crumb.DOCUMENTS, Crumb.DOCUMENT),
    DOCUMENT("/documents/.+", "documentos", Crumb.DOCUMENTS),
    DOCUMENTS("/documents", "documentos"),
    REVIEW("/reviews/.+", "conferir", Crumb.TASKS),
    DUPLICATE("/duplicates/.+", "duplicidade", Crumb.TASKS),
    TASK("/tasks/.+", "tarefas", Crumb.TASKS),
    TASKS("/tasks", "tarefas"),
    INVOICE("/invoices/.+", "notas-fiscais", Crumb.INVOICES),
    INVOICES("/invoices", "notas-fiscais"),
    AI_KEYS("/admin/ai-keys", "chaves-de-ia", Crumb.ADMIN),
    OPERATIONS("/admin/operations", "ajuda", Crumb.ADMIN),
    SESSIONS("/sessions", "entrar"),
    NOTIFICATION_WISHES("/notifications/.+", "ajuda", Crumb.NOTIFICATIONS),
    NOTIFICATIONS("/notifications", "ajuda"),
    PERSON("/admin/users/.+", "ajuda", Crumb.ADMIN, Crumb.PEOPLE),
    PEOPLE("/admin/users", "ajuda", Crumb.ADMIN),
    MAIL("/admin/mails/.+", "ajuda", Crumb.ADMIN, Crumb.MAILS),
    MAILS("/admin/mails", "ajuda", Crumb.ADMIN),
    PRIVACY_OF("/admin/privacy/.+", "privacidade", Crumb.ADMIN, Crumb.PRIVACY),
    PRIVACY("/admin/privacy", "privacidade", Crumb.ADMIN),
    SECOND_FACTOR("/profile/.+", "entrar", Crumb.PROFILE),
    PROFILE("/profile", "entrar"),
    AUDITED("/admin/audit/objects/.+", "ajuda", Crumb.ADMIN, Crumb.AUDIT),
    AUDIT("/admin/audit", "ajuda", Crumb.ADMIN),
    MAINTENANCE("/admin/maintenance", "manutencao", Crumb.ADMIN),
    SEARCH("/search", "busca"),
    ARTICLE("/help/.+", "ajuda", Crumb.HELP),
    PASSWORD("/password", "entrar"),
    SIGN_IN("/sign-in", "entrar"),
    ELSEWHERE(".*", "ajuda");

    private final Pattern path;
    private final String article;
    private final List<Crumb> above;

    Place(String path, String article, Crumb... above) {
        this.path = Pattern.compile(path);
        this.article = article;
        this.above = List.of(above);
    }

    static Place of(String path) {
        return Arrays.stream(values())
                .filter(place -> place.path.matcher(path).matches())
                .findFirst()
                .orElse(ELSEWHERE);
    }

    /** The slug of the help article about this page. */
    String article() {
        return article;
    }

    List<Step> above(String path) {
        return above.stream().map(crumb -> crumb.step(path)).toList();
    }

    /** A page above another: its address, if it is one, and the key of its words. */
    public record Step(@Nullable String path, String words) {}

    private enum Crumb {
        DOCUMENTS("/documents", "nav.documents"),
        DOCUMENT("..", "crumb.document"),
        TASKS("/tasks", "nav.tasks"),
        INVOICES("/invoices", "nav.invoices"),
        HELP("/help", "nav.help"),
        PEOPLE("/admin/users", "people.title"),
        MAILS("/admin/mails", "mail.title"),
        PROFILE("/profile", "profile.title"),
        NOTIFICATIONS("/notifications", "notifications.title"),
        PRIVACY("/admin/privacy", "privacy.title"),
        AUDIT("/admin/audit", "nav.audit"),
        ADMIN(null, "nav.admin");

        private final @Nullable String path; // null: a group without a page; "..": one part less than here
        private final String words;

        Crumb(@Nullable String path, String words) {
            this.path = path;
            this.words = words;
        }

        Step step(String here) {
            return new Step("..".equals(path) ? here.substring(0, here.lastIndexOf('/')) : path, words);
        }
    }
}
