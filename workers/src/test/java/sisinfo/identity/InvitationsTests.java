package sisinfo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.DomainTest;
import sisinfo.access.By;
import sisinfo.access.NotAllowed;
import sisinfo.access.Role;

@DomainTest
class InvitationsTests {

    private static final Pattern LINK = Pattern.compile("token=([\\w-]{43})");
    private static final String PASSWORD = "caneta azul na gaveta";

    @Autowired
    Invitations invitations;

    @Autowired
    Accounts accounts;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    private final String address = UUID.randomUUID() + "@exemplo.gov.br";

    @Test
    void letsSomebodyInWhoThenChoosesThePassword() {
        invite();
        assertThat(account().state()).isEqualTo(AccountState.INVITED);
        assertThat(account().user().fullName()).isEqualTo("Ana Maria da Silva");

        var choice = invitations.accept(token(), PASSWORD);

        assertThat(choice).isInstanceOf(PasswordChoice.Chosen.class);
        assertThat(account().state()).isEqualTo(AccountState.ACTIVE);
        assertThat(account().user().firstLogin()).isFalse();
        assertThat(audited()).isEqualTo(2);
    }

    @Test
    void opensALinkOnce() {
        invite();
        String token = token();
        assertThat(invitations.find(token)).isPresent();
        invitations.accept(token, PASSWORD);

        assertThat(invitations.find(token)).isEmpty();
        assertThat(invitations.accept(token, "outra frase bem longa"))
                .isEqualTo(new PasswordChoice.Refused(PasswordProblem.LINK_GONE));
    }

    @Test
    void keepsALinkThatMetABadPassword() {
        invite();

        assertThat(invitations.accept(token(), "curta"))
                .isEqualTo(new PasswordChoice.Refused(PasswordProblem.TOO_SHORT));
        assertThat(invitations.find(token())).isPresent();
    }

    @Test
    void shutsOldRevokedAndOverdueLinks() {
        invite();
        String first = token();
        invitations.resend(account().user().id());
        String second = token();
        assertThat(second).isNotEqualTo(first);
        assertThat(invitations.find(first)).isEmpty();

        invitations.revoke(account().user().id());
        assertThat(invitations.find(second)).isEmpty();
        assertThat(account().state()).isEqualTo(AccountState.DISABLED);

        invitations.resend(account().user().id());
        String third = token();
        jdbc.sql("update sisinfo.one_time_link set expires_at = now() - interval '1 second' where revoked_at is null")
                .update();
        assertThat(invitations.find(third)).isEmpty();
    }

    @Test
    void keepsOnlyTheHashOfALink() {
        invite();

        assertThat(jdbc.sql("select count(*) from sisinfo.one_time_link where hash = ?")
                        .param(token())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void saysWhatIsWrongWithAnInvitation() {
        invite();

        assertThat(invitations.invite(new NewUser(address.toUpperCase(), "Ana", "Silva", Role.INTERN), ""))
                .contains(AccountProblem.EMAIL_TAKEN);
        assertThat(invitations.invite(new NewUser("ana", "Ana", "Silva", Role.INTERN), ""))
                .contains(AccountProblem.EMAIL_INVALID);
        assertThat(invitations.invite(new NewUser("a@b.gov.br", " ", "Silva", Role.INTERN), ""))
                .contains(AccountProblem.NAME_MISSING);
        assertThat(invitations.invite(new NewUser("a@b.gov.br", "Ana", "Silva", Role.INTERN), "123456789"))
                .contains(AccountProblem.REGISTRATION_TOO_LONG);
    }

    @Test
    void isForAdministratorsOnly() {
        assertThatThrownBy(() -> By.technician(UUID.randomUUID(), () -> {
                    invite();
                    return 0;
                }))
                .isInstanceOf(NotAllowed.class);
    }

    private void invite() {
        assertThat(invitations.invite(new NewUser(address, "ANA maria", "da SILVA", Role.INTERN), "1234"))
                .isEmpty();
    }

    private AccountView account() {
        return accounts.find(users.findCredentials(address).orElseThrow().user().id());
    }

    private String token() {
        var link = LINK.matcher(
                jdbc.sql("select body_text from sisinfo.mail where recipient = ?" + " order by created_at desc limit 1")
                        .param(address)
                        .query(String.class)
                        .single());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private int audited() {
        return jdbc.sql("select count(*) from sisinfo.audit_outbox where object_id = ?")
                .param(account().user().id().toString())
                .query(Integer.class)
                .single();
    }
}
