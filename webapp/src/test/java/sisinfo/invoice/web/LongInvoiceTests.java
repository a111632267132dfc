package sisinfo.invoice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.Papers;
import sisinfo.PlainBrowser;
import sisinfo.ServedApplication;
import sisinfo.access.Role;
import sisinfo.document.Channel;
import sisinfo.document.Documents;
import sisinfo.document.Receipt;
import sisinfo.document.Received;
import sisinfo.identity.NewUser;
import sisinfo.identity.Users;
import sisinfo.invoice.IntakeStatus;
import sisinfo.invoice.Intakes;
import sisinfo.invoice.InvoiceForm;
import sisinfo.invoice.Invoices;

/** An invoice with as many lines as the law allows, over real HTTP; every other form stays as short as before. */
@ServedApplication
class LongInvoiceTests {

    private static final Duration ENOUGH = Duration.ofSeconds(1);

    @Autowired
    Users users;

    @Autowired
    Documents documents;

    @Autowired
    Intakes intakes;

    @Autowired
    Invoices invoices;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private PlainBrowser browser;

    @BeforeEach
    void signIn() throws Exception {
        var email = UUID.randomUUID() + "@exemplo.gov.br";
        var added = users.add(new NewUser(email, "Bruna", "Prado", Role.TECHNICIAN), "frase-muito-longa");
        users.changePassword(added.id(), "frase-muito-longa", "outra frase bem longa");
        browser = PlainBrowser.at(port).signIn(email, "outra frase bem longa");
    }

    @Test
    void savesAndConfirmsNineHundredAndNinetyLines() throws Exception {
        var id = underReview();
        var form = form(InvoiceForm.MOST_ITEMS);

        var best = ENOUGH.multipliedBy(60);
        for (int i = 0; i < 4; i++) {
            var begun = System.nanoTime();
            var saved = browser.submit("/sessions", "/reviews/%s/draft".formatted(id), form);
            var took = Duration.ofNanos(System.nanoTime() - begun);
            assertThat(saved.statusCode()).isEqualTo(200);
            assertThat(saved.body()).contains("Rascunho salvo às");
            best = took.compareTo(best) < 0 ? took : best;
        }
        assertThat(best).isLessThan(ENOUGH);
        assertThat(browser.get("/reviews/" + id).body()).contains("items[989].total");

        assertThat(browser.submit("/sessions", "/reviews/%s/confirmation".formatted(id), form)
                        .statusCode())
                .isEqualTo(302);
        assertThat(intakes.find(id).orElseThrow().status()).isEqualTo(IntakeStatus.CONFIRMED);
        invoices.register(id);
        assertThat(jdbc.sql("select count(*) from sisinfo.invoice_item i join sisinfo.invoice n on n.id = i.invoice_id"
                                + " where n.intake_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(InvoiceForm.MOST_ITEMS);
    }

    @Test
    void saysSoWhenThereAreMoreLinesThanAnInvoiceMayHave() throws Exception {
        var id = underReview();

        var answer = browser.submit("/sessions", "/reviews/%s/confirmation".formatted(id), form(991));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Ainda não foi registrada", "no máximo 990 itens");
        assertThat(browser.submit("/sessions", "/reviews/%s/draft".formatted(id), form(1_010))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void keepsOtherFormsShort() throws Exception {
        var fields = new LinkedHashMap<String, String>();
        IntStream.range(0, 1_001).forEach(i -> fields.put("field" + i, ""));

        assertThat(browser.submit("/sessions", "/theme", fields).statusCode()).isEqualTo(400);
    }

    private static Map<String, String> form(int lines) {
        var form = new LinkedHashMap<String, String>();
        form.put("model", "55");
        form.put("series", "2");
        form.put("number", String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999)));
        form.put("issueDate", "15/02/2025");
        form.put("issuerName", "EMPRESA DE TESTE");
        form.put("issuerTaxId", "87.789.328/0001-17");
        form.put("total", lines + "0,00");
        form.put("supplier", "new");
        for (int i = 0; i < lines; i++) {
            form.put("items[%d].code".formatted(i), "P-" + i);
            form.put("items[%d].description".formatted(i), "CANETA ESFEROGRAFICA AZUL CAIXA COM 50 UNIDADES " + i);
            form.put("items[%d].unit".formatted(i), "UN");
            form.put("items[%d].quantity".formatted(i), "2");
            form.put("items[%d].unitPrice".formatted(i), "5,00");
            form.put("items[%d].total".formatted(i), "10,00");
            form.put("items[%d].kind".formatted(i), "GOODS");
        }
        return form;
    }

    private UUID underReview() throws Exception {
        var file = Files.write(folder.resolve(UUID.randomUUID() + ".xml"), Papers.xml());
        var received = documents.receive(file, new Receipt("nota.xml", Channel.WEB, null));
        var id = ((Received.Accepted) received).documentId();
        intakes.identify(id);
        return id;
    }
}
