package sisinfo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.Users;

/** The same pages in two languages: the browser's, and pt-BR for whoever asks for none. */
@RunningApplication
class LanguageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    private CurrentUser admin;

    @BeforeEach
    void addSomebody() {
        var added = users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.ADMIN), "temporaria-longa");
        users.changePassword(added.id(), "temporaria-longa", "uma frase bem longa");
        admin = CurrentUser.of(users.find(added.id()).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ | Minhas tarefas | My tasks",
                "/tasks | Sem responsável | Nobody&#39;s",
                "/documents | Tudo o que foi enviado | Everything that was sent",
                "/documents/new | Arraste os arquivos | Drag the files",
                "/invoices | As notas que alguém conferiu | The invoices somebody checked",
                "/admin/ai-keys | Pronta | Ready",
                "/password | Nova senha | New password"
            })
    void speaksTheLanguageOfTheBrowser(String path, String portuguese, String english) {
        assertThat(page(path, "pt-BR")).bodyText().contains(portuguese).doesNotContain("??");
        assertThat(page(path, "en-US")).bodyText().contains(english).doesNotContain(portuguese, "??");
        assertThat(page(path, "")).bodyText().contains(portuguese);
    }

    private MvcTestResult page(String path, String language) {
        var request = mvc.get().uri(path).with(authentication(new SignedIn(admin)));
        return (language.isEmpty() ? request : request.header("Accept-Language", language)).exchange();
    }
}
