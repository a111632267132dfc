package sisinfo.invoice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
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
import org.springframework.test.web.servlet.request.RequestPostProcessor;
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
import sisinfo.reading.AccessKey;
import sisinfo.reading.Contribution;
import sisinfo.reading.FieldName;
import sisinfo.reading.FieldReading;
import sisinfo.reading.Mark;
import sisinfo.reading.Paper;
import sisinfo.reading.Readings;
import sisinfo.reading.Source;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

/** What the pages say of invoices that are void, of other papers, and of events. */
@RunningApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VoidInvoicePageTests {

    private static final String REASON = "O fornecedor garantiu por escrito";

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

    @BeforeAll
    void addSomebody() {
        var added = users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Bruna", "Prado", Role.TECHNICIAN),
                "frase-muito-longa");
        users.changePassword(added.id(), "frase-muito-longa", "outra frase bem longa");
        technician = users.find(added.id()).orElseThrow();
    }

    @Test
    void saysOnTopThatAnInvoiceIsVoidAndOffersToRefuseFirst() throws Exception {
        var page = body("/reviews/" + underReview(anyNumber(), List.of(Mark.NO_FISCAL_VALUE), Paper.INVOICE));

        assertThat(page)
                .contains("Antes de registrar, veja isto", "Sem valor fiscal: foi emitida", "Registrar mesmo assim");
        assertThat(page).containsPattern("selected=\"selected\"[^>]*>Sem valor fiscal<");
        assertThat(page.indexOf("Recusar esta nota")).isLessThan(page.indexOf("id=\"confirm\""));
        assertThat(page.indexOf("id=\"findings\"")).isLessThan(page.indexOf("Identificação"));
    }

    @Test
    void asksForAReasonAndShowsItWithTheInvoice() throws Exception {
        var number = anyNumber();
        var id = underReview(number, List.of(Mark.CANCELLED), Paper.INVOICE);

        assertThat(confirm(id, number, ""))
                .hasStatusOk()
                .bodyText()
                .contains("Ainda não foi registrada", "Diga por que");
        assertThat(confirm(id, number, REASON)).hasStatus(302);
        invoices.register(id);

        var list = mvc.get().uri("/invoices?text=" + number).with(me()).exchange();
        assertThat(list).bodyText().contains("/invoices/");
        var invoice = body(found(list));
        assertThat(invoice).contains("Registrada apesar disto", "Esta nota foi cancelada", "Motivo: " + REASON);
    }

    @Test
    void namesAnotherPaper() throws Exception {
        var id = underReview(anyNumber(), List.of(), Paper.CTE);

        assertThat(body("/reviews/" + id))
                .contains("um conhecimento de transporte (CT-e), não uma NF-e", "É uma NF-e mesmo assim")
                .containsPattern("selected=\"selected\"[^>]*>Não é uma nota fiscal<");
        assertThat(body("/documents/" + id)).contains("não é registrado como NF-e");
    }

    @Test
    void showsAnEventAsAnEvent() throws Exception {
        var open = "3526026118928800018955001" + anyNumber() + "1" + "12345678";
        var key = open + AccessKey.checkDigit(open + "0");
        var xml =
                "<procEventoNFe><evento><infEvento><chNFe>%s</chNFe><tpEvento>110111</tpEvento><xJust>ERRO NO PEDIDO</xJust></infEvento></evento></procEventoNFe>"
                        .formatted(key);
        var upload = mvc.post()
                .uri("/documents")
                .multipart()
                .file("file", xml.getBytes(StandardCharsets.UTF_8))
                .with(me())
                .with(csrf())
                .exchange();
        assertThat(upload)
                .bodyText()
                .contains(
                        "Cancelamento da NF " + AccessKey.of(key).orElseThrow().number());
        var id = sent(xml.replace("<evento>", "<evento >").getBytes(StandardCharsets.UTF_8));
        readings.readExactly(id);
        intakes.identify(id);

        assertThat(body("/documents/" + id))
                .contains("Cancelamento da NF", "ERRO NO PEDIDO", "A nota ainda não está registrada aqui")
                .doesNotContain(">ainda não<");
    }

    @Test
    void tellsOfTheInvoicesInALot() throws Exception {
        var invoice = "<NFe><infNFe Id=\"NFe%s\"></infNFe></NFe>";
        var lot = "<enviNFe>" + invoice.formatted(anyNumber()) + invoice.formatted(anyNumber()) + "</enviNFe>";
        var id = sent(lot.getBytes(StandardCharsets.UTF_8));
        readings.readExactly(id);

        assertThat(body("/documents/" + id))
                .contains(
                        "O que veio neste arquivo", "nota (1 de 2).xml", "nota (2 de 2).xml", "Dividido em documentos");
    }

    private String body(String page) throws Exception {
        return mvc.get().uri(page).with(me()).exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static String found(MvcTestResult list) throws Exception {
        var text = list.getResponse().getContentAsString(StandardCharsets.UTF_8);
        var matcher = java.util.regex.Pattern.compile("/invoices/[0-9a-f-]{36}").matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private MvcTestResult confirm(UUID id, String number, String reason) {
        return mvc.post()
                .uri("/reviews/%s/confirmation".formatted(id))
                .with(me())
                .with(csrf())
                .param("model", "55")
                .param("series", "2")
                .param("number", number)
                .param("issueDate", "15/02/2025")
                .param("issuerName", "EMPRESA DE TESTE")
                .param("issuerTaxId", "87.789.328/0001-17")
                .param("total", "10,00")
                .param("supplier", "new")
                .param("findingsReason", reason)
                .exchange();
    }

    private UUID underReview(String number, List<Mark> marks, Paper paper) throws Exception {
        var id = sent(Papers.xml());
        var fields = List.of(new FieldReading(FieldName.NUMBER, number, Source.AI, null));
        readings.keep(id, new Contribution(Source.AI, fields, List.of(), List.of(), marks, paper), 5, "double");
        intakes.identify(id);
        return id;
    }

    private UUID sent(byte[] bytes) throws Exception {
        var file = Files.write(folder.resolve(UUID.randomUUID() + ".xml"), bytes);
        var received = documents.receive(file, new Receipt("nota.xml", Channel.WEB, technician.id()));
        return ((Received.Accepted) received).documentId();
    }

    private RequestPostProcessor me() {
        return authentication(new SignedIn(CurrentUser.of(technician)));
    }

    private static String anyNumber() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999));
    }
}
