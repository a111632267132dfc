package sisinfo.web;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.Users;

/** Tries every role, and nobody, against every address: {@link PermittedPages} says what must come of it. */
@RunningApplication
class PermissionTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping pages;

    private final Map<Role, SignedIn> people = new EnumMap<>(Role.class);

    @BeforeEach
    void addSomebodyOfEveryRole() {
        for (Role role : Role.values()) {
            var address = UUID.randomUUID() + "@exemplo.gov.br";
            var user = users.add(new NewUser(address, "Ana", "Prado", role), "temporaria-muito-longa");
            jdbc.sql("update sisinfo.app_user set first_login = false where id = ?")
                    .param(user.id())
                    .update();
            people.put(role, new SignedIn(new CurrentUser(user.id(), address, "Ana Prado", role, false)));
        }
    }

    @Test
    void knowsEveryPage() {
        assertThat(served()).as("every address needs a line that says who may").isEqualTo(expected());
    }

    @Test
    void opensEveryPageToItsRolesOnly() {
        for (var page : PermittedPages.ALL) {
            for (Role role : Role.values()) {
                assertThat(isAllowed(page, role))
                        .as("%s %s for %s", page.method(), page.path(), role)
                        .isEqualTo(page.from() == null || role.includes(page.from()));
            }
        }
    }

    @Test
    void opensNothingToNobodyButTheDoor() {
        for (var page : PermittedPages.ALL) {
            assertThat(isAllowed(page, null))
                    .as("%s %s for nobody", page.method(), page.path())
                    .isEqualTo(page.from() == null);
        }
    }

    /** Whatever else is wrong with the request: it was let in unless sent to the door (302, 401) or turned away (403). */
    private boolean isAllowed(PermittedPages.Page page, @org.jspecify.annotations.Nullable Role role) {
        var request = mvc.method(HttpMethod.valueOf(page.method()))
                .uri(page.example())
                .with(csrf());
        if (role != null) {
            request = request.with(authentication(people.get(role)));
        }
        var answer = request.asyncExchange().getResponse();
        var door =
                answer.getRedirectedUrl() != null && answer.getRedirectedUrl().startsWith("/sign-in");
        return answer.getStatus() != 401 && answer.getStatus() != 403 && (!door || page.leadsToTheDoor());
    }

    private Set<String> served() {
        return pages.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("sisinfo"))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(path -> methods(
                                        entry.getKey().getMethodsCondition().getMethods())
                                .map(it -> it + " " + path)))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> methods(Set<?> methods) {
        return methods.isEmpty() ? Stream.of("GET") : methods.stream().map(Object::toString);
    }

    private static Set<String> expected() {
        return PermittedPages.ALL.stream()
                .map(page -> page.method() + " " + page.path())
                .collect(toCollection(TreeSet::new));
    }
}
