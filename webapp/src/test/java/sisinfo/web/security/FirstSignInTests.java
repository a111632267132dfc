package sisinfo.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

/** Whom no invitation gave a name, as the first administrator, says it with the first password. */
@RunningApplication
class FirstSignInTests {

    private static final String PASSWORD = "temporaria-muito-longa";
    private static final String CHOSEN = "caneta azul na gaveta";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    private UserView user;
    private RequestPostProcessor signedIn;

    @BeforeEach
    void addTheFirstAdministrator() {
        user = users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Administrador", "SISInfo", Role.TECHNICIAN),
                PASSWORD);
        signedIn = authentication(new SignedIn(CurrentUser.of(user)));
    }

    @Test
    void asksWhoOneIsAndGreetsByThatName() {
        assertThat(mvc.get().uri("/password").with(signedIn))
                .hasStatusOk()
                .bodyText()
                .contains("Quem é você", "name=\"firstName\"");

        assertThat(choose("Marina", "Duarte", CHOSEN, CHOSEN)).hasRedirectedUrl("/");

        assertThat(name()).isEqualTo("Marina Duarte");
        assertThat(mvc.get().uri("/").with(signedIn)).bodyText().contains("Marina");
        assertThat(mvc.get().uri("/password").with(signedIn)).bodyText().doesNotContain("Quem é você");
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsWrong() {
        assertThat(choose("Marina", "Duarte", CHOSEN, "outra"))
                .hasStatusOk()
                .bodyText()
                .contains("não são iguais", "value=\"Marina\"", "value=\"Duarte\"");
        assertThat(choose("Marina", " ", CHOSEN, CHOSEN))
                .hasStatusOk()
                .bodyText()
                .contains("Escreva nome e sobrenome.", "value=\"Marina\"");

        assertThat(users.find(user.id()).orElseThrow().firstLogin()).isTrue();
    }

    @Test
    void takesNoPasswordThatIsTheNewName() {
        assertThat(choose("Bartolomeu", "Vasconcelos", "bartolomeuvasconcelos", "bartolomeuvasconcelos"))
                .hasStatusOk()
                .bodyText()
                .contains("quase só o seu nome");
    }

    private MvcTestResult choose(String first, String last, String chosen, String again) {
        return mvc.post()
                .uri("/password")
                .with(signedIn)
                .with(csrf())
                .param("firstName", first)
                .param("lastName", last)
                .param("current", PASSWORD)
                .param("chosen", chosen)
                .param("again", again)
                .exchange();
    }

    private String name() {
        return users.find(user.id()).orElseThrow().fullName();
    }
}
