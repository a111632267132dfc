package sisinfo.browser;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A day with something on every page, as rows: lists want to be looked at when they are full. */
final class BusyDay {

    private static final AtomicLong KEYS = new AtomicLong(4710);
    private static final AtomicLong DAYS = new AtomicLong();

    private final JdbcClient jdbc;
    private final UUID person;

    private BusyDay(JdbcClient jdbc, UUID person) {
        this.jdbc = jdbc;
        this.person = person;
    }

    /** @param person to whom all of it happens */
    static void fill(JdbcClient jdbc, UUID person) {
        DAYS.incrementAndGet();
        var day = new BusyDay(jdbc, person);
        day.tasks();
        day.notifications();
        day.mails();
        day.sessions();
        day.colleagues();
    }

    /** One late, one soon, one that a colleague has not taken, one of a process drawn elsewhere, one done. */
    private void tasks() {
        jdbc.sql("truncate engine.user_task").update();
        task("Papelaria Nova Era Comércio e Distribuição de Suprimentos de Escritório Ltda", 148683, "-26 hours", true);
        task("Gráfica das Acácias", 20417, "2 hours", true);
        task("Oficina do Vale", 905, "5 hours", false);
        task("Elétrica Horizonte", 77120, "3 days", false);
        jdbc.sql("""
                insert into engine.user_task values (:key, 1, 'ErrandProcess', 1, 'Task_Errand', 1, null, 'CREATED', null,
                    '{INTERN}', '{}', null, null, 50, null, now() - interval '1 hour', null)""")
                .param("key", key())
                .update();
        jdbc.sql("""
                insert into engine.user_task values (:key, 1, 'ErrandProcess', 1, 'Task_Errand', 1, null,
                    'COMPLETED', :person, '{INTERN}', '{}', null, null, 50, null, now() - interval '1 day',
                    now() - interval '20 minutes')""")
                .param("key", key())
                .param("person", person.toString())
                .update();
    }

    private void task(String supplier, long number, String due, boolean mine) {
        var document = UUID.randomUUID();
        jdbc.sql("""
                insert into sisinfo.document (id, sha256, md5, file_name, media_type, size_bytes, pages, channel,
                                              received_at, status, version)
                values (:id, :sha, '', 'nota ' || :number || '.pdf', 'application/pdf', 230000, 2, 'WEB',
                        now() - interval '3 hours', 'IN_REVIEW', 0)""")
                .param("id", document)
                .param("sha", document.toString())
                .param("number", number)
                .update();
        jdbc.sql("""
                insert into sisinfo.intake (id, status, invoice_number, supplier_name, total, opened_at, reminders, version)
                values (:id, 'IN_REVIEW', :number, :supplier, :number * 1.17, now() - interval '3 hours', 0, 0)""")
                .param("id", document)
                .param("number", number)
                .param("supplier", supplier)
                .update();
        jdbc.sql("insert into sisinfo.intake_document values (?, ?, now())")
                .params(document, document)
                .update();
        jdbc.sql("""
                insert into engine.user_task values (:key, 1, 'ReviewInvoiceProcess', 1, 'Task_ReviewInvoice', 1, :subject,
                    'CREATED', :holder, '{INTERN,TECHNICIAN}', '{}', now() + :due::interval, null, 50, 'review-invoice',
                    now() - interval '3 hours', null)""")
                .param("key", key())
                .param("subject", document.toString())
                .param("holder", mine ? person.toString() : null)
                .param("due", due)
                .update();
    }

    private void notifications() {
        var kinds = new String[] {
            "ai-key-refused", "maintenance", "document-refused", "reading-failed", "duplicate-found", "new-sign-in",
            "ai-keys-empty", "incident", "task-overdue", "task-for-me"
        };
        int left = kinds.length;
        for (var kind : kinds) {
            left--;
            jdbc.sql("""
                    insert into sisinfo.notification
                        (recipient, kind, event_key, subject_kind, subject_id, parameters, in_app, created_at, read_at)
                    values (:person, :kind, :event, 'DOCUMENT', (select max(subject) from engine.user_task where assignee = :person::text),
                            jsonb_build_object('at', now() - interval '2 hours',
                            'until', now() + interval '1 hour', 'project', 'alfa', 'times', '3'), true,
                            now() - :left * interval '7 hours', case when :left > 4 then now() end)""")
                    .param("person", person)
                    .param("kind", kind)
                    .param("event", UUID.randomUUID().toString())
                    .param("left", left)
                    .update();
        }
    }

    private void mails() {
        mail("Convite para o SISInfo", "SENT", null);
        mail("Sua senha foi trocada", "FAILED", "550 5.1.1 Recipient address rejected: User unknown in virtual mailbox table");
        mail("Nova senha para o SISInfo", "EXPIRED", null);
        mail("Resumo do dia: 4 avisos", "WAITING", null);
    }

    private void mail(String subject, String state, String problem) {
        jdbc.sql("""
                insert into sisinfo.mail (id, kind, recipient, subject, body_text, body_html, state, attempts, created_at,
                                          useful_until, queued_at, claimed_until, finished_at, problem)
                values (gen_random_uuid(), 'NEWS', 'beatriz.rocha.de.almeida@prefeitura.example', :subject,
                        case when :state = 'WAITING' then 'Texto' end, case when :state = 'WAITING' then '<p>Texto</p>' end,
                        :state, 1, now(), now() + interval '1 day', now() + interval '1 day', now() + interval '1 day',
                        case when :state <> 'WAITING' then now() end, :problem)""")
                .param("subject", subject)
                .param("state", state)
                .param("problem", problem)
                .update();
    }

    private void sessions() {
        session("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "10.20.0.31", 3);
        session("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/141.0 Mobile Safari/537.36", "187.45.10.8", 20);
    }

    private void session(String agent, String address, int minutes) {
        jdbc.sql("""
                insert into sisinfo.web_session (key, public_id, user_id, created_at, seen_at, expires_at, version, content,
                                                 agent, address)
                values (decode(md5(:agent || :person), 'hex'), gen_random_uuid(), :person::uuid, now() - interval '2 hours',
                        now() - :minutes * interval '1 minute', now() + interval '20 minutes', 1, '', :agent, :address)""")
                .param("agent", agent)
                .param("person", person.toString())
                .param("minutes", minutes)
                .param("address", address)
                .update();
    }

    /** One invited, one disabled, one with a name that is long. */
    private void colleagues() {
        colleague("Beatriz", "Rocha", "INTERN", true, false);
        colleague("Carlos Eduardo Henrique", "de Albuquerque Vasconcelos", "TECHNICIAN", true, true);
        colleague("Davi", "Moura", "REQUESTER", false, true);
    }

    private void colleague(String first, String last, String role, boolean active, boolean came) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into sisinfo.app_user (id, email, first_name, last_name, role, password_hash, active, first_login,
                                              created_at, updated_at, version, last_sign_in_at)
                values (:id, sisinfo.plain(split_part(:first, ' ', 1) || '.' || regexp_replace(:last, '.* ', ''))
                            || :day || '@prefeitura.example', :first, :last, :role,
                        case when :came then 'x' end, :active, not :came, now() - interval '40 days', now(), 0,
                        case when :came then now() - interval '3 hours' end)""")
                .param("id", id)
                .param("day", DAYS.get() == 1 ? "" : DAYS.toString())
                .param("first", first)
                .param("last", last)
                .param("role", role)
                .param("active", active)
                .param("came", came)
                .update();
        if (!came) {
            jdbc.sql("""
                    insert into sisinfo.one_time_link (hash, user_id, purpose, created_at, expires_at)
                    values (md5(:id::text), :id, 'INVITATION', now(), now() + interval '6 days')""")
                    .param("id", id)
                    .update();
        }
    }

    private static long key() {
        return KEYS.incrementAndGet();
    }
}
