package sisinfo.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.bench.Figures;
import sisinfo.identity.NewUser;
import sisinfo.identity.Users;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

/** The search over everything, with 100,000 invoices of 5,000 suppliers, each with its document. */
@Tag("bench")
@RunningApplication
class SearchBenchTests {

    private static final int INVOICES = 100_000;
    private static final int REQUESTS = 100;

    private static final List<String> ASKED =
            List.of("7", "77123", "NF 99.431", "papelaria", "papelaria 4321", "grafica sao", "nota-0812", "helicoptero");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Test
    void answersWhileSomebodyTypes() throws Exception {
        seed();
        var figures = new Figures("search");
        var user = signedIn();
        measure(user, "aquecimento", 50);
        for (var words : ASKED) {
            figures.add("“" + words + "”, 100,000 invoices", measure(user, words, REQUESTS), "ms", "p95<=100");
        }
        clear();
        figures.publish();
    }

    private List<Double> measure(RequestPostProcessor user, String words, int times) {
        var millis = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            var answer = mvc.get()
                    .uri("/search")
                    .param("q", words)
                    .header("HX-Request", "true")
                    .with(user)
                    .exchange();
            millis.add((System.nanoTime() - start) / 1e6);
            assertThat(answer).hasStatusOk();
        }
        return millis;
    }

    private void seed() {
        clear();
        run("""
                insert into sisinfo.supplier
                select md5('s' || n)::uuid, k || ' ' || n || ' LTDA', k || ' ' || n, lpad(n::text, 14, '0'), false, now(), 0
                  from generate_series(1, 5000) n,
                       lateral (select (array['Papelaria', 'Gráfica São José', 'Informática', 'Ferragens'])[1 + n % 4] as k) k""");
        run("""
                insert into sisinfo.document (id, sha256, md5, file_name, media_type, size_bytes, pages, channel,
                                              received_at, status, version)
                select md5('d' || n)::uuid, 'bench' || n, '', 'nota-' || lpad(n::text, 7, '0') || '.pdf', 'application/pdf',
                       1, 1, 'WEB', now() - n * interval '1 minute', 'REGISTERED', 0
                  from generate_series(1, :n) n""");
        run("""
                insert into sisinfo.intake (id, status, invoice_number, supplier_name, total, opened_at, reminders, version)
                select md5('d' || n)::uuid, 'REGISTERED', n::text, s.trade_name, n, now(), 0, 0
                  from generate_series(1, :n) n join sisinfo.supplier s on s.id = md5('s' || (1 + n % 5000))::uuid""");
        run("""
                insert into sisinfo.intake_document
                select md5('d' || n)::uuid, md5('d' || n)::uuid, now() from generate_series(1, :n) n""");
        run("""
                insert into sisinfo.invoice (id, intake_id, supplier_id, model, series, number, issue_date, total, status,
                                             confirmed_by, confirmed_at, registered_at, version)
                select gen_random_uuid(), md5('d' || n)::uuid, md5('s' || (1 + n % 5000))::uuid, '55', '1', n::text,
                       current_date - (n % 1000), n, 'PENDING', gen_random_uuid(), now(), now(), 0
                  from generate_series(1, :n) n""");
        run("analyze");
    }

    private void clear() {
        run("truncate sisinfo.supplier, sisinfo.document cascade");
    }

    private void run(String sql) {
        var statement = jdbc.sql(sql);
        (sql.contains(":n") ? statement.param("n", INVOICES) : statement).update();
    }

    private RequestPostProcessor signedIn() {
        var added = users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.TECHNICIAN),
                "temporaria-muito-longa");
        jdbc.sql("update sisinfo.app_user set first_login = false where id = ?")
                .param(added.id())
                .update();
        return authentication(
                new SignedIn(CurrentUser.of(users.find(added.id()).orElseThrow())));
    }
}
