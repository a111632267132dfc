package sisinfo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.DomainTest;
import sisinfo.access.By;
import sisinfo.access.NotAllowed;
import sisinfo.access.Role;

/** Correcting an e-mail: who may, what happens to links, and who is told. */
@DomainTest
class AddressesTests {

    private static final Pattern LINK = Pattern.compile("token=([\\w-]{43})");

    @Autowired
    Addresses addresses;

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    Recoveries recoveries;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    private final String before = UUID.randomUUID() + "@exemplo.gov.br";
    private final String after = UUID.randomUUID() + "@exemplo.gov.br";
    private final UUID admin = UUID.randomUUID();
    private UUID ana;

    @BeforeEach
    void addSomebody() {
        ana = users.add(new NewUser(before, "Ana", "Prado", Role.INTERN), "temporaria-longa-9")
                .id();
    }

    @Test
    void signsInWithTheNewOneAndTellsBoth() {
        assertThat(change(" " + after.toUpperCase(Locale.ROOT) + " ")).isEmpty();

        assertThat(users.findCredentials(after)).isPresent();
        assertThat(users.findCredentials(before)).isEmpty();
        assertThat(letters(before)).singleElement().asString().contains("foi trocado");
        assertThat(letters(after)).singleElement().asString().contains("agora é este");
        assertThat(jdbc.sql("select changes::text from sisinfo.audit_outbox where object_id = ?"
                                + " and action = 'EMAIL_CHANGED' and actor_id = ?")
                        .params(ana.toString(), admin)
                        .query(String.class)
                        .single())
                .contains(before, after);
    }

    @Test
    void shutsLinksSentToTheOldOne() {
        recoveries.request(before);
        await().until(() -> !letters(before).isEmpty());
        var sent = token(before);
        assertThat(recoveries.find(sent)).isPresent();

        change(after);

        assertThat(recoveries.find(sent)).isEmpty();
        assertThat(letters(before)).noneMatch(text -> text.contains(sent));
    }

    @Test
    void invitesAtTheNewOneWhoHasNotComeYet() {
        var wrong = UUID.randomUUID() + "@exemplo.gov.br";
        invitations.invite(new NewUser(wrong, "Rui", "Castro", Role.INTERN), "");
        var first = token(wrong);
        var rui = invitations.find(first).orElseThrow().id();

        assertThat(By.as(admin, Role.ADMIN, () -> addresses.change(rui, after))).isEmpty();

        assertThat(invitations.find(first)).isEmpty();
        assertThat(invitations.find(token(after))).map(UserView::id).contains(rui);
        assertThat(letters(wrong)).as("a stranger's, perhaps").isEmpty();
    }

    @Test
    void tellsNobodyOfAnInvitationThatWasCancelled() {
        var wrong = UUID.randomUUID() + "@exemplo.gov.br";
        invitations.invite(new NewUser(wrong, "Rui", "Castro", Role.INTERN), "");
        var rui = invitations.find(token(wrong)).orElseThrow().id();
        invitations.revoke(rui);

        assertThat(By.as(admin, Role.ADMIN, () -> addresses.change(rui, after))).isEmpty();

        assertThat(letters(wrong)).isEmpty();
        assertThat(letters(after)).isEmpty();
    }

    @Test
    void refusesWhatIsNoneOrSomebodyElses() {
        var other = users.add(new NewUser(after, "Rui", "Castro", Role.INTERN), "temporaria-longa-9");

        assertThat(change("ana@")).contains(AccountProblem.EMAIL_INVALID);
        assertThat(change(other.email())).contains(AccountProblem.EMAIL_TAKEN);
        assertThat(change(before)).as("as it was").isEmpty();
        assertThat(accounts.find(ana).user().email()).isEqualTo(before);
        assertThat(letters(before)).isEmpty();
    }

    @Test
    void isForAdministratorsOnly() {
        assertThatThrownBy(() -> By.as(ana, Role.TECHNICIAN, () -> addresses.change(ana, after)))
                .isInstanceOf(NotAllowed.class);
    }

    private Optional<AccountProblem> change(String typed) {
        return By.as(admin, Role.ADMIN, () -> addresses.change(ana, typed));
    }

    private List<String> letters(String address) {
        return jdbc.sql("select coalesce(body_text, subject) from sisinfo.mail where recipient = ?")
                .param(address)
                .query(String.class)
                .list();
    }

    private String token(String address) {
        return letters(address).stream()
                .flatMap(text -> LINK.matcher(text).results())
                .map(it -> it.group(1))
                .toList()
                .getLast();
    }
}
