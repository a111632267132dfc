package sisinfo.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;
import sisinfo.notification.Announcer;
import sisinfo.notification.NotificationKinds;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

/** The centre, the bell's parts and the preferences, as their owner and as somebody else. */
@RunningApplication
class NotificationPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Announcer announcer;

    @Autowired
    NotificationKinds kinds;

    @Autowired
    TransactionTemplate transaction;

    private Told told;
    private UserView admin;

    @BeforeEach
    void addAnAdministrator() {
        told = new Told(users, jdbc, announcer, kinds, transaction);
        admin = told.person(Role.ADMIN);
    }

    @Test
    void saysWhatWouldFillAnEmptyCentre() {
        assertThat(mvc.get().uri("/notifications").with(by(admin)))
                .hasStatusOk()
                .bodyText()
                .contains("Nada por enquanto", "Escolher de que ser avisado", "id=\"bell-count\"");
    }

    @Test
    void showsWhatOneWasToldAndFiltersIt() {
        told.tell(admin, "ai-key-refused");
        told.tell(admin, "incident");

        assertThat(mvc.get().uri("/notifications").with(by(admin)))
                .hasStatusOk()
                .bodyText()
                .contains("Uma chave do projeto alfa não é mais aceita", "Uma etapa parou", "agora")
                .contains("Marcar todas como lidas");
        assertThat(mvc.get().uri("/notifications?kind=incident").with(by(admin)))
                .bodyText()
                .contains("Uma etapa parou")
                .doesNotContain("projeto alfa");
        assertThat(mvc.get()
                        .uri("/notifications?kind=document-refused&unread=true")
                        .with(by(admin)))
                .bodyText()
                .contains("Nada aqui com estes filtros");
        assertThat(mvc.get()
                        .uri("/notifications?kind=incident")
                        .header("HX-Request", "true")
                        .with(by(admin)))
                .bodyText()
                .contains("Uma etapa parou")
                .doesNotContain("<html");
    }

    @Test
    void countsInTheBell() {
        long first = told.tell(admin, "incident");

        assertThat(mvc.get().uri("/notifications/count").with(by(admin)))
                .bodyText()
                .contains("data-unread=\"1\"", "1 não lida", "data-newest=\"" + first + "\"");
        assertThat(mvc.get().uri("/notifications/newest").with(by(admin)))
                .bodyText()
                .contains("Processo parado", "/notifications/" + first, "Ver todas");
        assertThat(mvc.get().uri("/notifications/{n}/toast", first).with(by(admin)))
                .bodyText()
                .contains("Processo parado");
    }

    @Test
    void readsByGoingThere() {
        long seq = told.tell(admin, "ai-key-refused");

        assertThat(mvc.get().uri("/notifications/{n}", seq).with(by(admin))).hasRedirectedUrl("/admin/ai-keys");

        assertThat(told.unread(admin)).isZero();
    }

    @Test
    void marksOneAndAll() {
        long first = told.tell(admin, "incident");
        assertThat(mvc.post()
                        .uri("/notifications/{n}/reading", first)
                        .header("HX-Request", "true")
                        .with(by(admin))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("Processo parado")
                .doesNotContain("unread");
        assertThat(told.unread(admin)).isZero();

        long seen = told.tell(admin, "incident");
        told.tell(admin, "incident");
        assertThat(mvc.post()
                        .uri("/notifications/reading")
                        .param("upTo", String.valueOf(seen))
                        .with(by(admin))
                        .with(csrf()))
                .hasRedirectedUrl("/notifications");
        assertThat(told.unread(admin)).isEqualTo(1);
    }

    @Test
    void touchesOnlyOnesOwn() {
        long seq = told.tell(admin, "incident");
        var other = told.person(Role.ADMIN);

        assertThat(mvc.get().uri("/notifications/{n}", seq).with(by(other))).hasStatus(404);
        assertThat(mvc.get().uri("/notifications/{n}/toast", seq).with(by(other)))
                .hasStatus(404);
        mvc.post()
                .uri("/notifications/{n}/reading", seq)
                .with(by(other))
                .with(csrf())
                .exchange();
        mvc.post()
                .uri("/notifications/reading")
                .param("upTo", String.valueOf(seq))
                .with(by(other))
                .with(csrf())
                .exchange();
        assertThat(mvc.get().uri("/notifications").with(by(other))).bodyText().doesNotContain("Uma etapa parou");

        assertThat(told.unread(admin)).isEqualTo(1);
    }

    @Test
    void keepsWhatOneChooses() {
        var page = mvc.get().uri("/notifications/preferences").with(by(admin));
        assertThat(page).hasStatusOk().bodyText().contains("app.incident", "mail.incident", "Horas de silêncio");

        assertThat(mvc.post()
                        .uri("/notifications/preferences")
                        .param("app.task-for-me", "true")
                        .param("mail.task-for-me", "NOW")
                        .param("quiet", "true")
                        .param("from", "20:30")
                        .param("until", "06:15")
                        .with(by(admin))
                        .with(csrf()))
                .hasRedirectedUrl("/notifications/preferences");

        assertThat(mvc.get().uri("/notifications/preferences").with(by(admin)))
                .bodyText()
                .contains("20:30", "06:15");
        transaction.executeWithoutResult(status -> {});
        assertThat(jdbc.sql("select count(*) from sisinfo.notification_preference where user_id = ? and not in_app")
                        .param(admin.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(kinds.readableBy(admin.id()).size() - 1);
    }

    @Test
    void offersOnlyKindsOneMayBeToldOf() {
        assertThat(mvc.get().uri("/notifications/preferences").with(by(told.person(Role.INTERN))))
                .bodyText()
                .contains("app.document-refused")
                .doesNotContain("app.ai-key-refused", "app.incident", "app.task-overdue");
    }

    private static RequestPostProcessor by(UserView person) {
        return authentication(new SignedIn(CurrentUser.of(person)));
    }
}
