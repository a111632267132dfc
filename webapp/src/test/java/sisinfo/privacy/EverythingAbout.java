package sisinfo.privacy;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.access.Acting;
import sisinfo.access.Actor;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;

/** A person of whom there is at least one row of every kind the house keeps. */
public final class EverythingAbout {

    /** Texts that no copy may hold. */
    public static final String SECRET = "segredo-que-ninguem-le";

    private final JdbcClient jdbc;
    private final UUID id;
    private final UUID document = UUID.randomUUID();

    private EverythingAbout(JdbcClient jdbc, UUID id) {
        this.jdbc = jdbc;
        this.id = id;
    }

    public static UserView somebody(Users users, JdbcClient jdbc, Role role, String first, String last) {
        var user = users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", first, last, role), "temporaria-muito-longa");
        jdbc.sql("update sisinfo.app_user set first_login = false, registration_number = '4711' where id = ?")
                .param(user.id())
                .update();
        return users.find(user.id()).orElseThrow();
    }

    /** From an address of their own. */
    public static <R> R as(UserView user, ScopedValue.CallableOp<R, RuntimeException> work) {
        var address = user.role() == Role.ADMIN ? "198.51.100.2" : "203.0.113.7";
        return Acting.<R, RuntimeException>as(
                new Actor.Person(user.id(), user.role(), new Actor.Origin(address, "test")), work);
    }

    public static void isKept(JdbcClient jdbc, UserView user) {
        var all = new EverythingAbout(jdbc, user.id());
        all.doors();
        all.news(user.email());
        all.work();
    }

    private void doors() {
        run("insert into sisinfo.second_factor values (?, '\\x01', now(), now(), 0, 0, null)", id);
        run("insert into sisinfo.recovery_code values (?, ?, null)", id, SECRET);
        run("insert into sisinfo.known_device values (?::bytea, ?, now(), now())", SECRET, id);
        run("""
                insert into sisinfo.one_time_link values (?, ?, 'RECOVERY', now(), now(), now(), null)""", SECRET + id, id);
        run("insert into sisinfo.api_token values (?, ?, 'scanner', ?, now())", UUID.randomUUID(), hash(), id);
        run("""
                insert into sisinfo.web_session
                values (?::bytea, ?, ?, now(), now(), now() + interval '1 hour', 1, ?::bytea, 'Firefox', '203.0.113.9')""", SECRET + id, UUID.randomUUID(), id, SECRET);
        run("insert into sisinfo.saved_filter values (?, ?, 'Minhas', 'q=x', now())", UUID.randomUUID(), id);
    }

    private void news(String email) {
        run("""
                insert into sisinfo.notification
                    (recipient, kind, event_key, subject_kind, parameters, in_app, created_at)
                values (?, 'task-for-me', ?, 'REVIEW', '{}', true, now())""", id, UUID.randomUUID().toString());
        run("insert into sisinfo.notification_preference values (?, 'task-for-me', true, 'NOW')", id);
        run("insert into sisinfo.notification_quiet values (?, '22:00', '06:00')", id);
        run("""
                insert into sisinfo.mail (id, kind, recipient, subject, body_text, body_html, state, attempts,
                                          created_at, useful_until)
                values (?, 'changed', ?, 'Sua senha foi trocada', ?, '', 'WAITING', 0, now(), now())""", UUID.randomUUID(), email, SECRET);
    }

    private void work() {
        var supplier = UUID.randomUUID();
        run("""
                insert into sisinfo.supplier values (?, 'NOVA ERA PAPELARIA LTDA', 'Nova Era', null, true, now(), 0)""", supplier);
        run("""
                insert into sisinfo.document (id, sha256, md5, file_name, media_type, size_bytes, pages, channel,
                                              received_by, received_at, status, version)
                values (?, ?, '', 'Nota da papelaria.pdf', 'application/pdf', 1, 1, 'WEB', ?, now(), 'REGISTERED', 0)""", document, hash(), id);
        run("""
                insert into sisinfo.intake (id, status, invoice_number, supplier_name, total, opened_at, draft, draft_by,
                                            draft_saved_at, decided_by, decided_at, reminders, version)
                values (?, 'REGISTERED', '148683', 'Nova Era', 1168, now(), null, ?, now(), ?, now(), 0, 0)""", document, id, id);
        run("""
                insert into sisinfo.invoice (id, intake_id, supplier_id, model, series, number, issue_date, total,
                                             status, confirmed_by, confirmed_at, registered_at, version)
                values (?, ?, ?, '55', '1', '148683', current_date, 1168, 'PENDING', ?, now(), now(), 0)""", UUID.randomUUID(), document, supplier, id);
        run(
                "insert into sisinfo.review_note values (?, ?, ?, null, 'Conferi o total ☂', now())",
                UUID.randomUUID(),
                document,
                id);
        run("""
                insert into sisinfo.review_note values (?, ?, ?, ?, 'Pode conferir?', now())""", UUID.randomUUID(), document, UUID.randomUUID(), id);
        run(
                "insert into sisinfo.help_revision values (?, 1, 'Título', 'START', 'Texto', ?, now())",
                "de-" + document,
                id);
        run(
                "insert into sisinfo.privacy_request values (?, ?, 'EXPORT', ?, now(), null, null)",
                UUID.randomUUID(),
                id,
                id);
        run("""
                insert into engine.user_task
                    (key, process_instance_key, process_id, definition_key, element_id, element_instance_key, state,
                     assignee, candidate_groups, candidate_users, priority, created_at)
                values (?, 1, 'InvoiceIntakeProcess', 1, 'review', 1, 'COMPLETED', ?, '{}', '{}', 50, now())""", document.getMostSignificantBits(), id.toString());
        run("""
                insert into engine.user_task
                    (key, process_instance_key, process_id, definition_key, element_id, element_instance_key, state,
                     assignee, candidate_groups, candidate_users, priority, created_at)
                values (?, 1, 'InvoiceIntakeProcess', 1, 'review', 1, 'CREATED', ?, '{INTERN}', '{}', 50, now())""", document.getLeastSignificantBits(), id.toString());
        run("""
                insert into sisinfo.ai_call (id, document_id, purpose, asked_by, project, model, outcome, tokens,
                                             millis, called_at)
                values (?, ?, 'READ_INVOICE', ?, 'alfa', 'modelo', 'Read', 1, 1, now())""", UUID.randomUUID(), document, id.toString());
    }

    private static String hash() {
        return (SECRET + UUID.randomUUID()).substring(0, 58);
    }

    private void run(String sql, Object... values) {
        jdbc.sql(sql).params(values).update();
    }
}
