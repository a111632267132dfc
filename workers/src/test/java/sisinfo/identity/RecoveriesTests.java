package sisinfo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.DomainTest;
import sisinfo.access.Role;

@DomainTest
class RecoveriesTests {

    private static final Pattern LINK = Pattern.compile("token=([\\w-]{43})");

    @Autowired
    Recoveries recoveries;

    @Autowired
    Users users;

    @Autowired
    Passwords passwords;

    @Autowired
    JdbcClient jdbc;

    UserView user;

    @BeforeEach
    void addSomebody() {
        user = users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.INTERN), "temporaria-longa-9");
    }

    @Test
    void choosesANewPasswordOnceAndTellsTheOwner() {
        String token = request();

        assertThat(recoveries.choose(token, "outra frase bem longa")).isInstanceOf(PasswordChoice.Chosen.class);
        assertThat(recoveries.choose(token, "mais uma frase longa"))
                .isEqualTo(new PasswordChoice.Refused(PasswordProblem.LINK_GONE));

        String hash = users.findCredentials(user.email()).orElseThrow().passwordHash();
        assertThat(passwords.matches("outra frase bem longa", hash)).isTrue();
        assertThat(letters("account-changed")).isEqualTo(1);
    }

    @Test
    void shutsTheLinkAfterTenMinutes() {
        String token = request();
        jdbc.sql("update sisinfo.one_time_link set expires_at = expires_at - interval '10 minutes' where user_id = ?")
                .param(user.id())
                .update();

        assertThat(recoveries.find(token)).isEmpty();
    }

    @Test
    void leavesOnlyTheLastLinkGood() {
        String first = request();
        jdbc.sql("delete from sisinfo.mail where recipient = ?")
                .param(user.email())
                .update();
        String second = request();

        assertThat(recoveries.find(first)).isEmpty();
        assertThat(recoveries.find(second)).isPresent();
    }

    @Test
    void doesNotFillAMailbox() {
        for (int i = 1; i <= 5; i++) {
            assertThat(recoveries.request(user.email())).isZero();
            int written = i;
            await().until(() -> letters("recovery") == written);
        }
        assertThat(recoveries.request(" " + user.email().toUpperCase(Locale.ROOT)))
                .isPositive();

        await().during(Duration.ofMillis(500)).until(() -> letters("recovery") == 5);
    }

    @Test
    void letsWaitForNobodyAsForSomebody() {
        var nobody = UUID.randomUUID() + "@exemplo.gov.br";
        for (int i = 1; i <= 5; i++) {
            assertThat(recoveries.request(nobody)).isZero();
        }

        assertThat(recoveries.request(nobody)).isPositive();
    }

    private String request() {
        recoveries.request(" " + user.email().toUpperCase());
        await().until(() -> letters("recovery") == 1);
        var link = LINK.matcher(jdbc.sql("select body_text from sisinfo.mail where recipient = ? and kind = 'recovery'")
                .param(user.email())
                .query(String.class)
                .single());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private int letters(String kind) {
        return jdbc.sql("select count(*) from sisinfo.mail where recipient = ? and kind = ?")
                .params(user.email(), kind)
                .query(Integer.class)
                .single();
    }
}
