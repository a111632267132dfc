package sisinfo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.access.Role;
import sisinfo.identity.Users;

/** The books: turned over page by page, and taken away as a spreadsheet however many they are. */
@PagesAlone
@Import(ReviewPapers.class)
class InvoicesBrowserTests {

    private static final int MANY = 60_000;

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    ReviewPapers papers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void turnsPagesAndTakesEveryRowAway() throws IOException {
        var rita = Staff.add(users, "Rita", Role.TECHNICIAN);
        books(papers.paper(ReviewPapers.anyNumber(), rita.id()).toString());
        try (var desk = new Desk(port)) {
            var page = desk.window(rita.email(), "/invoices?text=LIVRARIA");
            assertThat(page.locator(".list-foot")).containsText(Pattern.compile("1–25 de 60.000"));
            desk.look(page, "invoices-many");
            page.locator(".pager [rel=next]").click();
            assertThat(page.locator(".list-foot")).containsText("26–50 de 60.000");
            assertThat(page.locator(".pager [rel=prev]")).isVisible();

            var download = page.waitForDownload(() -> page.getByText("Baixar planilha").click());
            var lines = Files.readAllLines(download.path());
            Assertions.assertThat(lines).hasSize(MANY + 1);
            Assertions.assertThat(lines.getFirst()).startsWith("\uFEFFNúmero;Série;Modelo;");
            Assertions.assertThat(lines.stream().map(it -> it.split(";")[0]).distinct()).hasSize(MANY + 1);
            Assertions.assertThat(lines.get(1)).contains("'=LIVRARIA");
            Assertions.assertThat(desk.complaints()).isEmpty();
        }
    }

    /** All of one supplier, many on one day: only the id tells them apart. */
    private void books(String intake) {
        jdbc.sql("""
                with s as (insert into sisinfo.supplier values (gen_random_uuid(), 'LIVRARIA', '=LIVRARIA', null, true, now(), 0) returning id),
                     d as (insert into sisinfo.document select gen_random_uuid(), n::text, n::text, null, 'nota.xml', 'text/xml', 1, 1, 'WEB', null, now(), 'REFUSED', null, null, null, 0 from generate_series(1, :n) n returning id),
                     i as (insert into sisinfo.intake (id, status, opened_at, reminders, version) select id, 'REFUSED', now(), 0, 0 from d returning id)
                insert into sisinfo.invoice
                select gen_random_uuid(), i.id, s.id, null, '55', '1', row_number() over (), date '2026-01-01' + (row_number() over () % 30)::int, null, 10, 'PENDING', :by::uuid, now(), now(), 0
                  from i, s""").param("n", MANY).param("by", intake).update();
    }
}
