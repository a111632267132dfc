package sisinfo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.DomainTest;
import sisinfo.access.By;
import sisinfo.access.Role;

@DomainTest
class AccountsTests {

    @Autowired
    Accounts accounts;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void leaveNoOtherAdministrators() {
        jdbc.sql("update sisinfo.app_user set role = 'INTERN'").update();
    }

    @Test
    void protectsOneself() {
        UUID me = add(Role.ADMIN);
        add(Role.ADMIN);

        assertThat(as(me, () -> accounts.disable(me))).contains(AccountProblem.ONESELF);
        assertThat(as(me, () -> accounts.changeRole(me, Role.INTERN))).contains(AccountProblem.ONESELF);
        assertThat(as(me, () -> accounts.removeSecondFactor(me))).contains(AccountProblem.ONESELF);
    }

    @Test
    void protectsTheLastAdministrator() {
        UUID last = add(Role.ADMIN);

        assertThat(accounts.disable(last)).contains(AccountProblem.LAST_ADMIN);
        assertThat(accounts.changeRole(last, Role.TECHNICIAN)).contains(AccountProblem.LAST_ADMIN);
    }

    @Test
    void keepsOneOfTwoAdministratorsWhoSwitchEachOtherOff() {
        UUID one = add(Role.ADMIN);
        UUID other = add(Role.ADMIN);

        var attempts = List.of(
                CompletableFuture.supplyAsync(() -> as(one, () -> accounts.disable(other))),
                CompletableFuture.supplyAsync(() -> as(other, () -> accounts.disable(one))));

        assertThat(attempts.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder(Optional.empty(), Optional.of(AccountProblem.LAST_ADMIN));
    }

    @Test
    void changesRolesAndTellsTheAuditTrail() {
        UUID me = add(Role.ADMIN);
        UUID intern = add(Role.INTERN);

        assertThat(as(me, () -> accounts.changeRole(intern, Role.TECHNICIAN))).isEmpty();

        assertThat(accounts.find(intern).user().role()).isEqualTo(Role.TECHNICIAN);
        assertThat(jdbc.sql("select changes::text from sisinfo.audit_outbox where object_id = ?"
                                + " and action = 'USER_ROLE_CHANGED' and actor_id = ?")
                        .params(intern.toString(), me)
                        .query(String.class)
                        .single())
                .contains("INTERN", "TECHNICIAN");
    }

    @Test
    void switchesAccessOffAndOn() {
        UUID intern = add(Role.INTERN);

        assertThat(accounts.disable(intern)).isEmpty();
        assertThat(accounts.find(intern).state()).isEqualTo(AccountState.DISABLED);
        assertThat(accounts.enable(intern)).isEmpty();
        assertThat(accounts.find(intern).state()).isEqualTo(AccountState.ACTIVE);
    }

    private UUID add(Role role) {
        return users.add(new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", role), "temporaria-longa-9")
                .id();
    }

    private static Optional<AccountProblem> as(
            UUID id, ScopedValue.CallableOp<Optional<AccountProblem>, RuntimeException> work) {
        return By.as(id, Role.ADMIN, work);
    }
}
