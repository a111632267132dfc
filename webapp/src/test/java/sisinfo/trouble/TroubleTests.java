package sisinfo.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.Users;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

/** The engine is away, the stores are there. */
@RunningApplication
class TroubleTests {

    private static final String WORDS = "A fila está parada.";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    Parts parts;

    @BeforeEach
    void noticeIt() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(parts.away()).containsExactly(Part.ENGINE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tasks?view=all", "/documents", "/documents/new", "/invoices", "/password"})
    void opensEveryPageAndTellsThatTheQueueStands(String page) {
        assertThat(mvc.get().uri(page).with(signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains(WORDS);
    }

    @Test
    void repeatsNothingToThoseWhoKnow() {
        assertThat(mvc.get().uri("/trouble?known=[]")).hasStatusOk().bodyText().contains(WORDS, "known=%5BENGINE%5D");
        assertThat(mvc.get().uri("/trouble?known=[ENGINE]")).hasStatus(204);
    }

    @Test
    void asksWithoutTouchingTheSession() {
        assertThat(mvc.get().uri("/trouble").with(signedIn())).hasStatusOk();
        assertThat(mvc.get().uri("/trouble")).hasStatusOk().headers().doesNotContainHeader("Set-Cookie");
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor signedIn() {
        var added = users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.TECHNICIAN),
                "temporaria-longa");
        users.changePassword(added.id(), "temporaria-longa", "uma frase bem longa");
        return authentication(new SignedIn(CurrentUser.of(users.find(added.id()).orElseThrow())));
    }
}
