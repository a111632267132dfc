package sisinfo.invoice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import sisinfo.Papers;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.document.Channel;
import sisinfo.document.Documents;
import sisinfo.document.Receipt;
import sisinfo.document.Received;
import sisinfo.identity.NewUser;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;
import sisinfo.invoice.Intakes;
import sisinfo.invoice.Invoices;
import sisinfo.reading.Contribution;
import sisinfo.reading.FieldName;
import sisinfo.reading.FieldReading;
import sisinfo.reading.Readings;
import sisinfo.reading.Source;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

/** Checking an invoice through the pages, from the first look to the books. */
@RunningApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    Documents documents;

    @Autowired
    Readings readings;

    @Autowired
    Intakes intakes;

    @Autowired
    Invoices invoices;

    @TempDir
    Path folder;

    UserView technician;
    UserView intern;

    @BeforeAll
    void addPeople() {
        technician = somebody("Bruna", Role.TECHNICIAN);
        intern = somebody("Ivo", Role.INTERN);
    }

    @Test
    void showsWhatWasReadAndHowFarItIsProved() throws Exception {
        var number = anyNumber();

        assertThat(mvc.get().uri("/reviews/" + underReview(number)).with(as(technician)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + number + "\"", "não comprovado", "Cadastrar como proposto");
    }

    @Test
    void keepsADraftAndTellsOthersWhoseItIs() throws Exception {
        var number = anyNumber();
        var id = underReview(number);

        assertThat(send(id, "draft", number, "0,01", "new", intern))
                .hasStatusOk()
                .bodyText()
                .contains("Rascunho salvo às", "Os itens somam R$ 10,00");
        assertThat(mvc.get().uri("/reviews/" + id).with(as(technician)))
                .bodyText()
                .contains("Rascunho de Ivo Prado", "value=\"0,01\"");
    }

    @Test
    void keepsChargesAndSaysWhenTheyDoNotExplainTheTotal() throws Exception {
        var number = anyNumber();
        var id = underReview(number);

        var wrong = mvc.post()
                .uri("/reviews/" + id + "/draft")
                .with(as(intern))
                .with(csrf())
                .param("number", number)
                .param("totalProducts", "10,00")
                .param("freight", "2,00")
                .param("discount", "1,00")
                .param("total", "12,00")
                .exchange();

        assertThat(wrong).hasStatusOk();
        assertThat(mvc.get().uri("/reviews/" + id).with(as(intern)))
                .bodyText()
                .contains("Acréscimos e descontos", "value=\"2,00\"", "value=\"1,00\"");
    }

    @Test
    void letsInternsPrepareButNotDecide() throws Exception {
        var number = anyNumber();

        assertThat(send(underReview(number), "confirmation", number, "10,00", "new", intern))
                .hasStatus(403);
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsWrong() throws Exception {
        var number = anyNumber();
        var id = underReview(number);

        assertThat(send(id, "confirmation", number, "12,00", "new", technician))
                .hasStatusOk()
                .bodyText()
                .contains("Ainda não foi registrada", "diferença de R$ 2,00", "value=\"12,00\"");
        assertThat(send(id, "confirmation", number, "10,00", "", technician))
                .hasStatusOk()
                .bodyText()
                .contains("Escolha o fornecedor");
    }

    @Test
    void registersOnceHoweverOftenTheButtonIsPressed() throws Exception {
        var number = anyNumber();
        var id = underReview(number);
        for (int i = 0; i < 2; i++) {
            assertThat(send(id, "confirmation", number, "10,00", "new", technician))
                    .hasStatus(302)
                    .hasRedirectedUrl("/reviews/" + id);
        }
        invoices.register(id);

        assertThat(mvc.get().uri("/reviews/" + id).with(as(technician)))
                .bodyText()
                .contains("Concluída", "Você decidiu hoje", "Abrir a nota fiscal");
        assertThat(mvc.get().uri("/invoices?text=" + number).with(as(intern)))
                .hasStatusOk()
                .bodyText()
                .contains("EMPRESA DE TESTE", "10,00");
        assertThat(mvc.get().uri("/invoices.csv?text=" + number).with(as(intern)))
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFFNúmero;")
                .contains(number + ";2;55;15/02/2025;EMPRESA DE TESTE;87.789.328/0001-17;;10,00;");
    }

    @Test
    void defusesWhatASpreadsheetWouldTakeForAFormula() {
        assertThat(InvoiceCsv.text("=HYPERLINK(\"x\";1)")).isEqualTo("\"'=HYPERLINK(\"\"x\"\";1)\"");
        assertThat(InvoiceCsv.text("-1+2")).isEqualTo("'-1+2");
        assertThat(InvoiceCsv.text("NOVA ERA")).isEqualTo("NOVA ERA");
    }

    private MvcTestResult send(UUID id, String what, String number, String total, String supplier, UserView user) {
        return mvc.post()
                .uri("/reviews/%s/%s".formatted(id, what))
                .with(as(user))
                .with(csrf())
                .param("model", "55")
                .param("series", "2")
                .param("number", number)
                .param("issueDate", "15/02/2025")
                .param("issuerName", "EMPRESA DE TESTE")
                .param("issuerTaxId", "87.789.328/0001-17")
                .param("total", total)
                .param("supplier", supplier)
                .param("items[0].description", "CABO")
                .param("items[0].quantity", "2")
                .param("items[0].unitPrice", "5,00")
                .param("items[0].total", "10,00")
                .exchange();
    }

    private UUID underReview(String number) throws Exception {
        var file = Files.write(folder.resolve(UUID.randomUUID() + ".xml"), Papers.xml());
        var received = documents.receive(file, new Receipt("nota.xml", Channel.WEB, technician.id()));
        var id = ((Received.Accepted) received).documentId();
        var fields = List.of(new FieldReading(FieldName.NUMBER, number, Source.AI, null));
        readings.keep(id, new Contribution(Source.AI, fields, List.of(), List.of()), 5, "double");
        intakes.identify(id);
        return id;
    }

    private UserView somebody(String name, Role role) {
        var added =
                users.add(new NewUser(UUID.randomUUID() + "@exemplo.gov.br", name, "Prado", role), "frase-muito-longa");
        users.changePassword(added.id(), "frase-muito-longa", "outra frase bem longa");
        return users.find(added.id()).orElseThrow();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor as(UserView user) {
        return authentication(new SignedIn(CurrentUser.of(user)));
    }

    private static String anyNumber() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999));
    }
}
