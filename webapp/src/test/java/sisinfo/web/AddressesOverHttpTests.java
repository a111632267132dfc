package sisinfo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sisinfo.AddressVariants;
import sisinfo.PlainBrowser;
import sisinfo.ServedApplication;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;

/** Limits hold for an address however it is written. */
@ServedApplication
class AddressesOverHttpTests {

    private static final String FIRST = "temporaria-muito-longa";
    private static final String CHOSEN = "uma frase bem longa";

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    UserView ana;

    @BeforeEach
    void addSomebody() {
        ana = users.add(new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.INTERN), FIRST);
        users.changePassword(ana.id(), FIRST, CHOSEN);
    }

    @Test
    void letNobodyGuessMorePasswords() throws Exception {
        var begun = Instant.now();
        int looked = 0;
        int caller = 0;
        for (var path : twice(AddressVariants.of("/sign-in"))) {
            var browser = new PlainBrowser(port, "http", "198.51.100." + ++caller);
            looked += look(browser, path, ana.email());
        }

        assertThat(looked).as("passwords that were looked at").isBetween(1, allowed(begun));
    }

    /** Whatever signing in overlooks in an e-mail would else be a fresh count. */
    @Test
    void letNobodyGuessMoreByWritingTheAccountOtherwise() throws Exception {
        var begun = Instant.now();
        int looked = 0;
        int caller = 0;
        for (var odd : new String[] {
            "%s",
            " %s",
            "%s ",
            "%s\t",
            "\n%s",
            "%s\u0000",
            "%s\u0001",
            "\u0001%s",
            "%s\u001f",
            "%s\u00a0",
            "\u2003%s",
            "%s\u3000",
            "%s\u200b",
            "\ufeff%s",
            "%s\u007f",
            "%s\u0085",
            "%s\r\n"
        }) {
            var browser = new PlainBrowser(port, "http", "198.51.101." + ++caller);
            looked += look(browser, "/sign-in", odd.formatted(ana.email()));
        }

        assertThat(looked).as("passwords that were looked at").isBetween(1, allowed(begun));
    }

    @Test
    void letNobodyAskForMoreLetters() throws Exception {
        var browser = new PlainBrowser(port, "http", "198.51.100.200");
        for (int i = 0; i < 30; i++) {
            browser.submit("/recovery", "/recovery", somebody());
        }

        for (var path : AddressVariants.of("/recovery")) {
            assertThat(browser.submit("/recovery", path, somebody()).statusCode())
                    .as(path)
                    .isNotEqualTo(200);
        }
    }

    @Test
    void letNobodyHaveMoreCopies() throws Exception {
        var browser = PlainBrowser.at(port).signIn(ana.email(), CHOSEN);
        for (int i = 0; i < 20; i++) {
            assertThat(browser.get("/profile/copy.json").statusCode()).isEqualTo(200);
        }

        var begun = Instant.now();
        int more = 0;
        for (var path : twice(AddressVariants.of("/profile/copy.json"))) {
            more += browser.get(path).statusCode() == 200 ? 1 : 0;
        }

        assertThat((long) more)
                .as("one is free again every three seconds")
                .isLessThanOrEqualTo(3 + Duration.between(begun, Instant.now()).toSeconds() / 3);
    }

    private static List<String> twice(List<String> paths) {
        return Stream.concat(paths.stream(), paths.stream()).toList();
    }

    private static int look(PlainBrowser browser, String path, String email) throws Exception {
        var answer = browser.submit("/sign-in", path, Map.of("email", email, "password", "errada"));
        assertThat(answer.statusCode()).as(path).isLessThan(500);
        return answer.headers().firstValue("Location").orElse("").contains("wrong") ? 1 : 0;
    }

    /** Three are free, then one after 1, 2, 4 … seconds. */
    private static int allowed(Instant begun) {
        long seconds = Duration.between(begun, Instant.now()).toSeconds();
        return 4 + (int) (Math.log(seconds + 1.0) / Math.log(2));
    }

    private static Map<String, String> somebody() {
        return Map.of("email", UUID.randomUUID() + "@exemplo.gov.br");
    }
}
