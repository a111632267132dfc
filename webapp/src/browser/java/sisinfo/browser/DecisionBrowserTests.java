package sisinfo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
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

/** Deciding on an invoice: once, with a reason, with a colleague, and never by accident. */
@PagesAlone
@Import(ReviewPapers.class)
class DecisionBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    ReviewPapers papers;

    private Desk desk;
    private UserView bruna;
    private String number;
    private UUID id;

    @BeforeEach
    void openAReview() {
        desk = new Desk(port);
        bruna = Staff.add(users, "Bruna", Role.TECHNICIAN);
        number = ReviewPapers.anyNumber();
        id = papers.paper(number, bruna.id());
    }

    @AfterEach
    void close() {
        var complaints = desk.complaints();
        desk.close();
        Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    void registersOnceWhenTheButtonIsPressedTwice() {
        var page = review(bruna);
        page.locator("#total").fill("1.168,00");
        page.locator("[name=supplier][value=new]").check();
        var sent = new java.util.concurrent.atomic.AtomicInteger();
        page.onRequest(request -> {
            if (request.url().endsWith("/confirmation")) {
                sent.incrementAndGet();
            }
        });
        page.locator("#confirm").click();
        page.locator("#really").dblclick();

        assertThat(page.locator(".over")).containsText("Concluída");
        Assertions.assertThat(sent).hasValue(1);
        desk.look(page, "review-over");
    }

    @Test
    void tellsTheSecondOfTwoWhatCountsAndKeepsWhatWasTyped() {
        var carlos = Staff.add(users, "Carlos", Role.TECHNICIAN);
        var mine = review(bruna);
        var his = review(carlos);
        confirm(mine, "1.168,00");
        assertThat(mine.locator(".over")).containsText("Concluída");

        his.locator("#issuerName").fill("NOME DO CARLOS");
        confirm(his, "1.188,00");
        assertThat(his.locator(".late")).containsText("Bruna Prado decidiu antes de você");
        assertThat(his.locator(".late")).containsText("NOME DO CARLOS");
        assertThat(his.locator(".late")).containsText("1.188,00");
        desk.look(his, "review-late");
    }

    @Test
    void refusesWithAReasonOnce() {
        var page = review(bruna);
        page.getByText("Recusar esta nota").click();
        page.locator("#reason").selectOption("Ilegível");
        page.locator("#reason-text").fill("a foto está borrada");
        desk.look(page, "review-refuse");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Recusar").setExact(true)).click();
        assertThat(page.locator("#ask-title")).containsText("Recusar");
        page.locator("#ask-yes").dblclick();

        assertThat(page.locator(".over")).containsText("Nota recusada");
        assertThat(page.locator(".over")).containsText("Ilegível: a foto está borrada");
        assertThat(page.locator(".late")).hasCount(0);
    }

    @Test
    void asksAColleagueOnce() {
        var ivo = Staff.add(users, "Ivonete", Role.INTERN);
        var page = review(bruna);
        page.getByText("Perguntar a um colega").click();
        page.locator("#addressee").selectOption(ivo.id().toString());
        page.locator("#note").fill("O total confere?");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar").setExact(true)).dblclick();

        assertThat(page.locator("#toasts")).containsText("Perguntado a Ivonete Prado");
        assertThat(page.locator(".notes li")).hasCount(1);
        assertThat(page.locator(".notes")).containsText("Bruna Prado perguntou a Ivonete Prado");
    }

    @Test
    void neverChoosesASupplierOnlyBecauseItIsTheFirst() {
        var first = review(bruna);
        confirm(first, "1.168,00");
        assertThat(first.locator(".over")).containsText("Concluída");
        papers.register(id);
        var next = papers.paper(ReviewPapers.anyNumber(), bruna.id());
        var page = desk.window(bruna.email(), "/reviews/" + next);

        assertThat(page.locator("[name=supplier]")).not().hasCount(1);
        assertThat(page.locator("[name=supplier]:checked")).hasCount(0);
        assertThat(page.locator(".supplier").first()).containsText("mesmo CNPJ");
        page.locator("#total").fill("1.168,00");
        page.locator("#confirm").click();
        assertThat(page.locator("#supplierId-problem")).containsText("Escolha o fornecedor");
        assertThat(page.locator("#consequence")).isHidden();
        desk.look(page, "review-suppliers");
    }

    private Page review(UserView person) {
        var page = desk.window(person.email(), "/reviews/" + id);
        assertThat(page.locator("#review")).isVisible();
        return page;
    }

    /** Whatever differs is accepted: the paper says so. */
    private void confirm(Page page, String total) {
        page.locator("#total").fill(total);
        var suppliers = page.locator("[name=supplier]");
        suppliers.first().check();
        page.locator("#total").blur();
        page.waitForTimeout(1500);
        var differences = page.locator("#differences input");
        if (differences.isVisible()) {
            differences.check();
        }
        page.locator("#confirm").click();
        page.locator("#really").click();
        page.waitForLoadState();
    }
}
