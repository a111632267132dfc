package sisinfo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sisinfo.access.Role;
import sisinfo.identity.Users;

/** Giving a scanner a token, and taking it away. */
@PagesAlone
class TokenBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(port);
    }

    @AfterEach
    void close() {
        var complaints = desk.complaints();
        desk.close();
        Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    void showsTheTokenOnceAndRevokesIt() {
        var page = desk.window(Staff.add(users, "Bruna", Role.TECHNICIAN).email(), "/tokens");
        page.locator("#label").fill("Scanner da recepção");
        page.locator("main form button").last().click();
        assertThat(page.locator("#token")).hasText(Pattern.compile("sis_[\\w-]{43}"));
        desk.look(page, "tokens-issued");

        desk.go(page, "/tokens");
        assertThat(page.locator("#token")).hasCount(0);
        assertThat(page.locator("main table")).containsText("Scanner da recepção");

        var admin = desk.window(Staff.add(users, "Rui", Role.ADMIN).email(), "/admin/tokens");
        desk.look(admin, "tokens-all");
        admin.locator("tr", new Page.LocatorOptions().setHasText("Scanner da recepção"))
                .locator("button")
                .first()
                .click();
        admin.locator("#ask-yes").click();
        assertThat(admin.locator("main table")).containsText("revogado");
    }
}
