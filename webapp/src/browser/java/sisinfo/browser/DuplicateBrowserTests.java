package sisinfo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

/** Two documents that look like the same invoice: a person decides. */
@PagesAlone
@Import(ReviewPapers.class)
class DuplicateBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    ReviewPapers papers;

    private Desk desk;
    private UserView bruna;

    @BeforeEach
    void open() {
        desk = new Desk(port);
        bruna = Staff.add(users, "Bruna", Role.TECHNICIAN);
    }

    @AfterEach
    void close() {
        var complaints = desk.complaints();
        desk.close();
        Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    void showsBothDocumentsAndGoesOnWithTheReviewOfADifferentInvoice() {
        var page = suspected(bruna);
        assertThat(page.locator("h1")).hasText("É a mesma nota?");
        assertThat(page.locator(".compare-split [data-viewer]")).hasCount(2);
        assertThat(page.locator(".compare")).containsText("Número");
        desk.look(page, "duplicate");

        button(page, "São notas diferentes").dblclick();
        assertThat(page.locator("#review")).isVisible();
    }

    @Test
    void joinsTheOtherInvoiceWhenItIsTheSame() {
        var page = suspected(bruna);
        button(page, "É a mesma nota").dblclick();

        assertThat(page.locator(".over")).containsText("É uma nota que já temos");
        assertThat(page.locator(".over")).containsText("Abrir a outra");
        desk.look(page, "duplicate-same");
    }

    @Test
    void letsInternsLookButNotDecide() {
        var ivo = Staff.add(users, "Ivo", Role.INTERN);
        var page = suspected(ivo);

        assertThat(page.locator("main")).containsText("Quem decide é um técnico");
        assertThat(page.locator(".decide")).hasCount(0);
    }

    private Page suspected(UserView person) {
        var number = ReviewPapers.anyNumber();
        papers.paper(number, bruna.id());
        var second = papers.paper(number, bruna.id());
        var page = desk.window(person.email(), "/reviews/" + second);
        page.waitForURL("**/duplicates/**");
        return page;
    }

    private static com.microsoft.playwright.Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }
}
