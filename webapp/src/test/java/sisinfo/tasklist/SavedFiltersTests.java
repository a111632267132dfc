package sisinfo.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.Users;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

@RunningApplication
class SavedFiltersTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SavedFilters filters;

    @Autowired
    Users users;

    private CurrentUser ana;
    private CurrentUser bruno;

    @BeforeEach
    void knowTwoPeople() {
        ana = person("Ana");
        bruno = person("Bruno");
    }

    @Test
    void keepsTheFilterInTheAddressForItsOwnerOnly() {
        assertThat(mvc.post()
                        .uri("/tasks/filters")
                        .with(authentication(new SignedIn(ana)))
                        .with(csrf())
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", "http://localhost/tasks?view=all&due=overdue&kind=&evil=1")
                        .param("name", " Atrasadas "))
                .hasStatusOk()
                .bodyText()
                .contains("Atrasadas", "view=all&amp;due=overdue")
                .doesNotContain("evil");

        assertThat(filters.of(ana.id()))
                .singleElement()
                .satisfies(it -> assertThat(it.query()).isEqualTo("view=all&due=overdue"));
        assertThat(filters.of(bruno.id())).isEmpty();
        assertThat(mvc.get().uri("/tasks").with(authentication(new SignedIn(ana))))
                .hasStatusOk()
                .bodyText()
                .contains("Atrasadas");
    }

    @Test
    void replacesAFilterOfTheSameNameAndForgetsItOnlyForItsOwner() {
        filters.save(ana.id(), "Minhas", "view=mine");
        filters.save(ana.id(), "Minhas", "view=all");
        var kept = filters.of(ana.id()).getFirst();

        filters.delete(bruno.id(), kept.id());
        assertThat(filters.of(ana.id())).containsExactly(new SavedFilter(kept.id(), "Minhas", "view=all"));
        filters.delete(ana.id(), kept.id());
        assertThat(filters.of(ana.id())).isEmpty();
    }

    @Test
    void keepsNoFilterThatNoListWouldHave() {
        for (var current : new String[] {"/tasks?supplier=" + "x".repeat(500_000), "http://[", "mailto:x"}) {
            assertThat(mvc.post()
                            .uri("/tasks/filters")
                            .with(authentication(new SignedIn(ana)))
                            .with(csrf())
                            .header("HX-Current-URL", current)
                            .param("name", "Enorme")
                            .exchange()
                            .getResponse()
                            .getStatus())
                    .isLessThan(500);
        }

        assertThat(filters.of(ana.id()))
                .allSatisfy(it -> assertThat(it.query().length()).isLessThan(2_000));
    }

    @Test
    void refusesToSaveWithoutItsToken() {
        assertThat(mvc.post()
                        .uri("/tasks/filters")
                        .with(authentication(new SignedIn(ana)))
                        .param("name", "x"))
                .hasStatus(403);
    }

    private CurrentUser person(String name) {
        var user = users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", name, "Prado", Role.TECHNICIAN), "provisoria-2026");
        users.changePassword(user.id(), "provisoria-2026", "caneta azul na gaveta");
        return CurrentUser.of(users.find(user.id()).orElseThrow());
    }
}
