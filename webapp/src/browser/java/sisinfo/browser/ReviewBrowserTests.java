package sisinfo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

/** Checking an invoice as a person does it: by eye, mouse and keyboard. */
@PagesAlone
@Import(ReviewPapers.class)
class ReviewBrowserTests {

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
    void showsBothReadingsAndWhereEachWasRead() {
        var page = review(bruna);
        var readings = page.locator(".field", new Page.LocatorOptions().setHas(page.locator("#total")))
                .locator("[data-fill]");
        assertThat(readings).hasCount(2);
        desk.look(page, "review-contradiction");

        readings.filter(new Locator.FilterOptions().setHasText("1.168,00")).focus();
        assertThat(page.locator("[data-page='2'] .place")).isVisible();
        readings.filter(new Locator.FilterOptions().setHasText("1.188,00")).click();
        assertThat(page.locator("#total")).hasValue("1.188,00");
        readings.filter(new Locator.FilterOptions().setHasText("1.168,00")).click();
        assertThat(page.locator("#total")).hasValue("1.168,00");
    }

    @Test
    void framesThePlaceOfTheFieldInFocusAlsoAfterTurning() {
        var page = review(bruna);
        page.locator("#number").focus();
        assertThat(page.locator("[data-page='1'] .place")).isVisible();
        desk.shoot(page, "review-frame");

        page.locator("[data-rotate]").click();
        page.locator("#series").focus();
        page.locator("#number").focus();
        assertThat(page.locator("[data-page='1'] .place")).isVisible();
        desk.shoot(page, "review-frame-turned");
    }

    @Test
    void zoomsTurnsAndDragsTheDocument() {
        var page = review(bruna);
        var pane = page.locator(".viewer-window");
        assertThat(page.locator(".viewer-page")).hasCount(2);
        assertThat(page.locator("[data-page='1'] img")).hasJSProperty("complete", true);
        for (int i = 0; i < 3; i++) {
            page.locator("[data-zoom=in]").click();
        }
        assertThat(page.locator("[data-scale]")).hasText("195 %");
        var box = pane.boundingBox();
        var before = (Number) pane.evaluate("it => it.scrollLeft");
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2 - 120, box.y + box.height / 2 - 80);
        page.mouse().up();
        Assertions.assertThat(((Number) pane.evaluate("it => it.scrollLeft")).intValue())
                .isGreaterThan(before.intValue() + 90);
        page.mouse().wheel(0, -240);
        assertThat(page.locator("[data-scale]")).not().hasText("195 %");
        page.locator("[data-zoom=fit]").click();
        assertThat(page.locator("[data-scale]")).hasText("100 %");
        page.locator("[data-rotate]").click();
        desk.shoot(page, "review-turned");
        var inside = (Boolean) page.evaluate(
                "(() => { const i = document.querySelector('.viewer-page img').getBoundingClientRect(), p = document.querySelector('.viewer-window').getBoundingClientRect(); return i.left >= p.left - 1 && i.right <= p.right + 1; })()");
        Assertions.assertThat(inside).as("the turned page fits the window").isTrue();
    }

    @Test
    void addsTheItemsUpWhileOneTypes() {
        var page = review(bruna);
        page.locator("#total").fill("1.168,00");
        page.locator("#totalProducts").fill("1.168,00");
        assertThat(page.locator("#items-sum")).hasText("1.168,00");
        assertThat(page.locator("#items-words")).containsText("como a nota diz");

        var quantity = page.locator("#items [data-column=quantity]").first();
        quantity.fill("3");
        assertThat(page.locator("#items tr.row-off")).hasCount(1);
        page.locator("#items [data-column=total]").first().fill("252,00");
        assertThat(page.locator("#items tr.row-off")).hasCount(0);
        assertThat(page.locator("#items-sum")).hasText("1.252,00");
        assertThat(page.locator("#items-words")).containsText("84,00");
        desk.look(page, "review-items");
        page.locator("#add-item").click();
        assertThat(page.locator("#items-words")).containsText("Um item está sem total");
        page.locator("#items [data-remove]").last().click();
        assertThat(page.locator("#items tbody tr")).hasCount(2);
    }

    @Test
    void writesFiguresAndGivesTheThirdOfQuantityPriceAndTotal() {
        var page = review(bruna);
        page.locator("#total").fill("1168");
        page.locator("#total").blur();
        assertThat(page.locator("#total")).hasValue("1.168,00");

        page.locator("#add-item").click();
        type(page, "description", "TONER", "unit", "UN", "quantity", "2", "unitPrice", "1234,5");
        assertThat(cell(page, "total")).hasValue("2.469,00");
        assertThat(cell(page, "unitPrice")).hasValue("1.234,50");
        page.locator("#add-item").click();
        type(page, "description", "CABO", "unit", "M", "quantity", "3", "total", "10");
        assertThat(cell(page, "unitPrice")).hasValue("3,3333333333");
        page.locator("#add-item").click();
        type(page, "description", "FRETE", "unit", "UN", "unitPrice", "3", "total", "10");
        assertThat(cell(page, "quantity")).hasValue("");
        cell(page, "total").fill("dez");
        cell(page, "total").blur();
        assertThat(cell(page, "total")).hasValue("dez");
    }

    @Test
    void walksThroughAnItemInTheOrderOneSees() {
        var page = review(bruna);
        for (int width : new int[] {1440, 390}) {
            page.setViewportSize(width, 900);
            page.locator("#items [data-column=code]").first().focus();
            var before = place(page);
            for (int i = 0; i < 6; i++) {
                page.keyboard().press("Tab");
                var now = place(page);
                Assertions.assertThat(now[1] > before[1] + 20 || now[0] > before[0] && now[1] > before[1] - 20)
                        .as("stop %d at a width of %d", i, width)
                        .isTrue();
                before = now;
            }
        }
        desk.look(page, "review-items-order");
    }

    /** Of what has the focus, on the page rather than in the window. */
    private static double[] place(Page page) {
        var place = (java.util.List<?>) page.evaluate("""
                () => {
                  const box = document.activeElement.getBoundingClientRect();
                  return [box.left + scrollX, box.top + scrollY];
                }""");
        return place.stream().mapToDouble(it -> ((Number) it).doubleValue()).toArray();
    }

    private static void type(Page page, String... columnsAndValues) {
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            cell(page, columnsAndValues[i]).fill(columnsAndValues[i + 1]);
            cell(page, columnsAndValues[i]).blur();
        }
    }

    private static Locator cell(Page page, String column) {
        return page.locator("#items tbody [data-column=" + column + "]").last();
    }

    @Test
    void savesTheDraftAndTellsAColleagueWhoseItIs() {
        var page = review(bruna);
        page.locator("#issuerName").fill("EMPRESA CORRIGIDA");
        assertThat(page.locator("#draft-state")).containsText(Pattern.compile("Rascunho salvo às \\d\\d:\\d\\d"));

        var ivo = Staff.add(users, "Ivo", Role.INTERN);
        var other = review(ivo);
        assertThat(other.locator("main")).containsText("Rascunho de Bruna Prado");
        assertThat(other.locator("#issuerName")).hasValue("EMPRESA CORRIGIDA");
        assertThat(other.locator("#confirm")).hasCount(0);
        desk.look(other, "review-others-draft");

        page.locator("#issuerName").fill("EMPRESA DE NOVO");
        assertThat(page.locator("#draft-state .bi-cloud-check")).isVisible();
        page.waitForTimeout(1200);
        other.locator("#issuerName").fill("OUTRA COISA");
        assertThat(other.locator("#draft-state")).containsText("Bruna Prado também está conferindo");
    }

    @Test
    void goesThroughTheFieldsByKeyboard() {
        var page = review(bruna);
        var first = page.locator("#review input:focus");
        assertThat(first).hasCount(1);
        var name = first.getAttribute("name");
        page.keyboard().press("Enter");
        Assertions.assertThat(page.locator("#review input:focus").getAttribute("name")).isNotEqualTo(name);
        page.locator("#total").fill("1.168,00");
        page.locator("[name=supplier][value=new]").check();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#consequence")).containsText("R$ 1.168,00");
        desk.look(page, "review-consequence");
        page.keyboard().press("Escape");
        assertThat(page.locator("#consequence")).isHidden();
        page.locator("#total").focus();
        page.keyboard().press("Escape");
        page.waitForURL("**/tasks");
    }

    private Page review(UserView person) {
        var page = desk.window(person.email(), "/reviews/" + id);
        assertThat(page.locator("#review")).isVisible();
        return page;
    }
}
