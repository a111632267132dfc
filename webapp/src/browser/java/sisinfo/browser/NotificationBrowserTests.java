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
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.access.Role;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;

/** What a colleague does in another window shows at the bell, and in the centre when one asks for it. */
@PagesAlone
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotificationBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    ReviewPapers papers;

    @Autowired
    JdbcClient jdbc;

    private Desk desk;
    private UserView ana;
    private UserView bia;
    private Page hers;

    @BeforeEach
    void openTheCentre() {
        desk = new Desk(port);
        ana = Staff.add(users, "Ana", Role.TECHNICIAN);
        bia = Staff.add(users, "Beatriz", Role.TECHNICIAN);
        hers = desk.window(bia.email(), "/notifications");
        assertThat(hers.locator("#notifications")).containsText("Nada por enquanto");
    }

    @AfterEach
    void close() {
        var complaints = desk.complaints();
        desk.close();
        Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    void countsUpLiveAndShowsItWhenAsked() {
        desk.look(hers, "notifications-empty");
        var anas = desk.window(ana.email(), "/");
        ask(anas, "Esta é a série?");

        assertThat(count()).hasText("1");
        assertThat(hers.locator("#toasts")).containsText("Tarefa para você");
        assertThat(hers.locator("[data-notification-news]")).hasText("1 nova");
        assertThat(hers.locator(".notifications .notification")).hasCount(0);
        hers.locator("[data-notification-news]").click();
        assertThat(rows()).hasCount(1);
        assertThat(rows().first()).containsText("espera por você");

        ask(anas, "E o total?");
        assertThat(count()).hasText("2");
        assertThat(rows()).hasCount(1);
        hers.locator("[data-notification-news]").click();
        assertThat(rows()).hasCount(2);
        fill();
        hers.reload();
        desk.look(hers, "notifications");
        hers.locator("[data-bell] summary").click();
        assertThat(hers.locator("#bell-sheet .notification").first()).isVisible();
        desk.look(hers, "notifications-bell");
        hers.locator("[data-bell] summary").click();

        hers.locator("[data-read-all]").click();
        assertThat(hers.locator("#notifications .notification.unread")).hasCount(0);
        assertThat(count()).isHidden();
        desk.look(hers, "notifications-read");
        rows().last().locator(".notification-words").click();
        hers.waitForURL(Pattern.compile("/reviews/"));
    }

    @Test
    void keepsWhatOneChooses() {
        desk.go(hers, "/notifications/preferences");
        hers.locator("[name='app.document-refused']").uncheck();
        hers.locator("[name=quiet]").check();
        hers.locator("[name=from]").fill("20:00");
        desk.look(hers, "notification-preferences");
        hers.locator(".notification-wishes > button").click();

        assertThat(hers.locator("#toasts")).containsText("Preferências salvas");
        assertThat(hers.locator("[name='app.document-refused']")).not().isChecked();
        assertThat(hers.locator("[name='app.task-for-me']")).isChecked();
        assertThat(hers.locator("[name=from]")).hasValue("20:00");
    }

    /** By the review's own form, as Ana would. */
    private void ask(Page window, String question) {
        desk.go(window, "/reviews/" + papers.paper(ReviewPapers.anyNumber(), ana.id()));
        window.locator("details:has(#addressee) > summary").click();
        window.locator("#addressee").selectOption(bia.id().toString());
        window.locator("#note").fill(question);
        window.locator("form:has(#addressee) button").click();
    }

    /** More kinds to look at. */
    private void fill() {
        int hours = 0;
        for (var kind : new String[] {"task-overdue", "duplicate-found", "reading-failed", "new-sign-in"}) {
            jdbc.sql("insert into sisinfo.notification (recipient, kind, event_key, subject_kind, parameters, in_app,"
                            + " created_at) values (?, ?, ?, 'NOTHING', '{\"at\":\"2026-11-24T12:00:00Z\"}', true,"
                            + " now() - make_interval(hours => ?))")
                    .params(bia.id(), kind, UUID.randomUUID().toString(), hours += 9)
                    .update();
        }
    }

    private Locator count() {
        return hers.locator("[data-bell-state] > [aria-hidden]");
    }

    private Locator rows() {
        return hers.locator("#notifications .notification");
    }
}
