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
    CANCELLATION("/cancellations/.+", "notas-fiscais", Crumb.INVOICES),
    INVOICE("/invoices/.+", "notas-fiscais", Crumb.INVOICES),
    INVOICES("/invoices", "notas-fiscais"),
    AI_KEYS("/admin/ai-keys", "chaves-de-ia", Crumb.OPERATION),
    OPERATIONS("/admin/operations", "operacao"),
    SESSIONS("/sessions", "sessoes"),
    TOKENS("/tokens", "tokens", Crumb.PROFILE),
    TOKENS_OF_ALL("/admin/tokens", "tokens", Crumb.ADMIN),
    NOTIFICATION_WISHES("/notifications/.+", "notificacoes", Crumb.NOTIFICATIONS),
    NOTIFICATIONS("/notifications", "notificacoes"),
    PERSON("/admin/users/.+", "pessoas", Crumb.ADMIN, Crumb.PEOPLE),
    PEOPLE("/admin/users", "pessoas", Crumb.ADMIN),
    MAIL("/admin/mails/.+", "e-mails", Crumb.ADMIN, Crumb.MAILS),
    MAILS("/admin/mails", "e-mails", Crumb.ADMIN),
    PRIVACY_OF("/admin/privacy/.+", "privacidade", Crumb.ADMIN, Crumb.PRIVACY),
    PRIVACY("/admin/privacy", "privacidade", Crumb.ADMIN),
    SECOND_FACTOR("/profile/.+", "perfil", Crumb.PROFILE),
    PROFILE("/profile", "perfil"),
    AUDITED("/admin/audit/objects/.+", "auditoria", Crumb.ADMIN, Crumb.AUDIT),
    AUDIT("/admin/audit", "auditoria", Crumb.ADMIN),
    MAINTENANCE("/admin/maintenance", "manutencao", Crumb.ADMIN),
    SEARCH("/search", "busca"),
    ARTICLE("/help/.+", "ajuda", Crumb.HELP),
    HELP("/help", "ajuda"),
    ABOUT("/about", "sobre"),
    PASSWORD("/password", "entrar"),
    PASSWORD_AGAIN("/password/again", "sessoes"),
    DOOR("/(sign-in|signed-in|recovery|invitation)(/.+)?", "entrar"),
    ELSEWHERE(".*", "ajuda");

    private final Pattern path;
    private final String article;

    @SuppressWarnings("ImmutableEnumChecker") // a copy nobody can change
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
        OPERATION("/admin/operations", "nav.operation"),
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
