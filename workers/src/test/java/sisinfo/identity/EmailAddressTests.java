package sisinfo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.DomainTest;
import sisinfo.access.By;
import sisinfo.access.Role;

/** Which addresses people may have, and that one address is one account however it is typed. */
@DomainTest
class EmailAddressTests {

    private static final String COMPOSED = "jos\u00e9";
    private static final String DECOMPOSED = "jose\u0301";

    @Autowired
    Invitations invitations;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nina\u200b@prefeitura.sp.gov.br",
                "nina@prefeitura.sp.gov.br\u00a0",
                "\ufeffnina@prefeitura.sp.gov.br",
                "nina\u200d@prefeitura.sp.gov.br",
                "nina\u0007@prefeitura.sp.gov.br",
                "nina@prefeitura\u00ad.sp.gov.br",
                "nina@prefeitura..gov.br",
                "nina@.gov.br",
                "nina@prefeitura.gov.br.",
                "nina@-prefeitura.gov.br",
                "nina@prefeitura-.gov.br",
                "nina.@prefeitura.gov.br",
                ".nina@prefeitura.gov.br",
                "nina..prado@prefeitura.gov.br",
                "nina prado@prefeitura.gov.br",
                "nina@prefeitura",
                "nina@@prefeitura.gov.br",
                "\"nina\"@prefeitura.gov.br",
                "@prefeitura.gov.br",
                "nina"
            })
    void refusesWhatIsNoAddress(String typed) {
        assertThat(EmailAddress.isOne(EmailAddress.normalized(typed))).isFalse();
        assertThat(invite(typed)).isEqualTo(AccountProblem.EMAIL_INVALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nina@prefeitura.sp.gov.br",
                " Nina.Prado+ti@PREFEITURA.sp.gov.br ",
                "o'neil_n-1@a.b.c.br",
                "nina@são-josé.sp.gov.br",
                "1@2.3.br"
            })
    void takesWhatPeopleHave(String typed) {
        assertThat(EmailAddress.isOne(EmailAddress.normalized(typed))).isTrue();
    }

    @Test
    void takesComposedAndDecomposedForOneAddress() {
        var domain = "@%s.gov.br".formatted(UUID.randomUUID());
        assertThat(invite(DECOMPOSED + domain)).isNull();

        assertThat(invite(COMPOSED + domain)).isEqualTo(AccountProblem.EMAIL_TAKEN);
        assertThat(users.findCredentials(COMPOSED + domain)).isPresent();
        assertThat(users.findCredentials("JOSE\u0301" + domain)).isPresent();
        assertThat(users.findCredentials(COMPOSED + domain).orElseThrow().user().firstName())
                .isEqualTo("Jos\u00e9");
    }

    @Test
    void composesWhatWasTypedBefore() throws Exception {
        var domain = "@%s.gov.br".formatted(UUID.randomUUID());
        invite(COMPOSED + domain);
        jdbc.sql("update sisinfo.app_user set email = ?, first_name = ? where email = ?")
                .params(DECOMPOSED + domain, "Jose\u0301", COMPOSED + domain)
                .update();

        for (int i = 0; i < 2; i++) {
            jdbc.sql(new ClassPathResource("db/migration/V116__identity_composed_text.sql")
                            .getContentAsString(StandardCharsets.UTF_8))
                    .update();
        }

        assertThat(users.findCredentials(DECOMPOSED + domain)
                        .orElseThrow()
                        .user()
                        .firstName())
                .isEqualTo("Jos\u00e9");
    }

    private AccountProblem invite(String address) {
        return By.as(
                        UUID.randomUUID(),
                        Role.ADMIN,
                        () -> invitations.invite(new NewUser(address, "Jose\u0301", "Prado", Role.INTERN), ""))
                .orElse(null);
    }
}
