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

/** Pages are in pt-BR, whatever language the browser was installed in. */
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
                "/ | Minhas tarefas",
                "/tasks | Sem responsável",
                "/documents | Tudo o que foi enviado",
                "/documents/new | Arraste os arquivos",
                "/invoices | As notas que alguém conferiu",
                "/admin/ai-keys | Pronta",
                "/password | Nova senha"
            })
    void areInPortuguese(String path, String words) {
        assertThat(page(path, "pt-BR")).bodyText().contains(words).doesNotContain("??");
        assertThat(page(path, "en-US")).bodyText().contains(words, "<html lang=\"pt-BR\"");
        assertThat(page(path, "")).bodyText().contains(words);
    }

    private MvcTestResult page(String path, String language) {
        var request = mvc.get().uri(path).with(authentication(new SignedIn(admin)));
        return (language.isEmpty() ? request : request.header("Accept-Language", language)).exchange();
    }
}
