package sisinfo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import sisinfo.access.Role;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;

/** What somebody typed stays, whatever becomes of the session or the server meanwhile, and for nobody else. */
@PagesAlone
@Import(ReviewPapers.class)
class SessionEndedBrowserTests {

    private static final Pattern SAVED = Pattern.compile("Rascunho salvo às \\d\\d:\\d\\d");

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    ReviewPapers papers;

    private Desk desk;
    private UserView bruna;
    private UUID id;
    private Page page;

    @BeforeEach
    void typeInAReview() {
        desk = new Desk(port);
        bruna = Staff.add(users, "Bruna", Role.TECHNICIAN);
        id = papers.paper(ReviewPapers.anyNumber(), bruna.id());
        page = desk.window(bruna.email(), "/reviews/" + id);
    }

    @AfterEach
    void close() {
        var complaints = desk.complaints();
        desk.close();
        Assertions.assertThat(complaints).allMatch(it -> it.startsWith("Failed to load resource") || it.startsWith("htmx:"));
    }

    @Test
    void goesOnAfterSigningInAgain() {
        page.context().clearCookies();
        type("EMPRESA DIGITADA SEM SESSÃO");
        assertThat(state()).containsText("Sua sessão terminou; o que você digitou continua aqui.");
        desk.look(page, "review-session-over");

        signInBeside(bruna);

        assertThat(state()).containsText(SAVED);
        assertThat(page.locator("#issuerName")).hasValue("EMPRESA DIGITADA SEM SESSÃO");
        page.waitForResponse("**/draft", () -> type("EMPRESA DIGITADA DEPOIS"));
        page.reload();
        assertThat(page.locator("#issuerName")).hasValue("EMPRESA DIGITADA DEPOIS");
    }

    @Test
    void confirmsNothingWithoutASession() {
        page.locator("#total").fill("1.168,00");
        page.locator("[name=supplier][value=new]").check();
        assertThat(state()).containsText(SAVED);
        page.context().clearCookies();
        page.locator("#confirm").click();
        page.locator("#really").click();
        assertThat(state()).containsText("Sua sessão terminou");
        assertThat(page.locator("#consequence")).isHidden();

        signInBeside(bruna);
        assertThat(state()).containsText(SAVED);
        page.locator("#confirm").click();
        page.locator("#really").click();
        assertThat(page.locator("main")).containsText("Você decidiu hoje");
    }

    @Test
    void keepsAQuestionToAColleague() {
        page.locator(".others summary").first().click();
        page.locator("#note").fill("Esta é mesmo a série 2?");
        page.context().clearCookies();
        var send = page.locator(".others form").first().locator("button");
        send.click();
        assertThat(state()).containsText("Sua sessão terminou");
        assertThat(page.locator("#note")).hasValue("Esta é mesmo a série 2?");

        signInBeside(bruna);
        assertThat(state()).containsText(SAVED);
        send.click();
        assertThat(page.locator(".notes")).containsText("Esta é mesmo a série 2?");
    }

    @Test
    void showsNothingToSomebodyElse() {
        var ivo = Staff.add(users, "Ivo", Role.TECHNICIAN);
        page.context().clearCookies();
        type("SÓ A BRUNA SABE");
        assertThat(state()).containsText("Sua sessão terminou");

        signInBeside(ivo);

        assertThat(page.locator("#issuerName")).not().hasValue("SÓ A BRUNA SABE");
        assertThat(page.locator(".topbar")).containsText("Ivo Prado");
        Assertions.assertThat(page.evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}])").toString()).doesNotContain("BRUNA");
    }

    @Test
    void waitsWhileTheServerCannot() {
        answer(429, "2");
        type("MUITOS PEDIDOS");
        assertThat(state()).containsText("Foram muitos pedidos seguidos; seu texto continua aqui");
        desk.look(page, "review-too-many");
        page.unroute("**/draft");
        assertThat(state()).containsText(SAVED);

        answer(503, "2");
        type("EM MANUTENÇÃO");
        assertThat(state()).containsText("O sistema está parado por um momento; seu texto continua aqui");
        page.unroute("**/draft");
        assertThat(state()).containsText(SAVED);

        page.context().setOffline(true);
        type("SEM CONEXÃO");
        assertThat(state()).containsText("Sem conexão; seu texto continua aqui");
        desk.look(page, "review-offline");
        page.context().setOffline(false);
        assertThat(state()).containsText(SAVED);
        page.reload();
        assertThat(page.locator("#issuerName")).hasValue("SEM CONEXÃO");
    }

    private Locator state() {
        return page.locator("#draft-state");
    }

    private void type(String issuer) {
        page.locator("#issuerName").fill(issuer);
    }

    private void signInBeside(UserView person) {
        var beside = page.waitForPopup(() -> page.locator("#draft-state button").click());
        beside.locator("#email").fill(person.email());
        beside.locator("#password").fill(Desk.PASSWORD);
        beside.waitForClose(() -> beside.locator(".door-form button").click());
    }

    private void answer(int status, String seconds) {
        page.route(
                "**/draft",
                route -> route.fulfill(
                        new Route.FulfillOptions().setStatus(status).setHeaders(Map.of("Retry-After", seconds))));
    }
}
