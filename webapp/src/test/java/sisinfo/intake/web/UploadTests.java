package sisinfo.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import sisinfo.Papers;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.ApiTokens;
import sisinfo.identity.NewUser;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

/** The counter, through the page and through the machines' door. */
@RunningApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    ApiTokens tokens;

    UserView user;
    String token;

    @BeforeAll
    void addSomebody() {
        var added = users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.INTERN), "frase-muito-longa");
        users.changePassword(added.id(), "frase-muito-longa", "outra frase bem longa");
        user = users.find(added.id()).orElseThrow();
        token = tokens.issue(user.id(), "scanner").token();
    }

    @Test
    void takesAFileInAndSaysWhereItIs() {
        assertThat(send("nota.xml", Papers.xml(), true))
                .hasStatusOk()
                .bodyText()
                .contains("nota.xml", "Recebido", "Acompanhar", "/documents/")
                .doesNotContain("<html");
    }

    @Test
    void answersAWholePageToABrowserWithoutScript() {
        assertThat(send("nota.xml", Papers.xml(), false))
                .hasStatusOk()
                .bodyText()
                .contains("<html", "Recebido");
    }

    @Test
    void linksToTheFirstCopyOfTheSameBytes() {
        var paper = Papers.xml();
        send("primeira.xml", paper, true);

        assertThat(send("segunda.xml", paper, true))
                .hasStatusOk()
                .bodyText()
                .contains("Este arquivo já foi enviado: primeira.xml, hoje às", "Abrir");
    }

    @Test
    void saysWhyAFileCannotBeUsed() {
        assertThat(send("nota.docx", "não é nota".getBytes(), true))
                .hasStatusOk()
                .bodyText()
                .contains("Este tipo de arquivo não é aceito", "upload-bad");
    }

    @Test
    void tellsMachinesByStatus() {
        var paper = Papers.xml();

        assertThat(fromMachine("scan.xml", paper))
                .hasStatus(201)
                .headers()
                .hasHeaderSatisfying("Location", it -> assertThat(it.getFirst()).startsWith("/documents/"));
        assertThat(fromMachine("scan.xml", paper))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.result")
                .isEqualTo("already-here");
        assertThat(fromMachine("scan.txt", "nada".getBytes()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.result")
                .isEqualTo("unknown-format");
        assertThat(fromMachine("scan.xml", new byte[21 * 1024 * 1024])).hasStatus(413);
    }

    @Test
    void takesMultipartFromMachinesToo() {
        assertThat(mvc.post()
                        .uri("/api/documents")
                        .multipart()
                        .file(new MockMultipartFile("file", "scan.xml", "text/xml", Papers.xml()))
                        .header("Authorization", "Bearer " + token))
                .hasStatus(201);
    }

    @Test
    void handsAFileOutUnderANameThatIsOnlyAName() {
        var answer = fromMachine("../no\u202Eta\".xml", Papers.xml());
        var page = String.valueOf(answer.getResponse().getHeader("Location"));

        assertThat(mvc.get().uri(page + "/original").with(signedIn()))
                .hasStatusOk()
                .headers()
                .hasValue("Content-Disposition", "attachment; filename=\"nota_.xml\"; filename*=UTF-8''nota%22.xml")
                .hasHeaderSatisfying(
                        "Content-Type", type -> assertThat(type.getFirst()).startsWith("application/xml"))
                .hasHeaderSatisfying(
                        "Cache-Control", kept -> assertThat(kept.getFirst()).contains("no-store"));
    }

    @Test
    void losesNothingWhenFiveHundredComeAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var uploads = IntStream.range(0, 500)
                    .<Callable<Integer>>mapToObj(i -> () -> fromMachine("lote-" + i + ".xml", Papers.xml())
                            .getResponse()
                            .getStatus())
                    .toList();

            assertThat(threads.invokeAll(uploads))
                    .allSatisfy(it -> assertThat(it.get()).isEqualTo(201));
        }
    }

    @Test
    void saysThatADocumentNeverWas() {
        assertThat(mvc.get().uri("/documents/" + UUID.randomUUID()).with(signedIn()))
                .hasStatus(404);
    }

    @Test
    void listsDocumentsAsAPageAndAsAPart() {
        send("lista.xml", Papers.xml(), true);

        assertThat(mvc.get().uri("/documents?text=lista.xml&stage=ON_THE_WAY").with(signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("<html", "lista.xml", "Recebido, aguardando a leitura");
        assertThat(mvc.get()
                        .uri("/documents?text=100%25")
                        .header("HX-Request", "true")
                        .with(signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("Nada encontrado")
                .doesNotContain("<html");
    }

    private MvcTestResult send(String name, byte[] bytes, boolean script) {
        var request = mvc.post()
                .uri("/documents")
                .multipart()
                .file(new MockMultipartFile("file", name, null, bytes))
                .with(signedIn())
                .with(csrf());
        return (script ? request.header("HX-Request", "true") : request).exchange();
    }

    private MvcTestResult fromMachine(String name, byte[] bytes) {
        return mvc.post()
                .uri("/api/documents")
                .header("Authorization", "Bearer " + token)
                .header("X-File-Name", name)
                .contentType("application/octet-stream")
                .content(bytes)
                .exchange();
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor signedIn() {
        return authentication(new SignedIn(CurrentUser.of(user)));
    }
}
