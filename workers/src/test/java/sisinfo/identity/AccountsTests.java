package sisinfo.identity;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
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

    @Autowired
    TransactionTemplate transaction;

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

        try (var both = Executors.newFixedThreadPool(2)) {
            // Held up where they look, or at the latest where they write, so that they meet on any machine.
            var attempts = Objects.requireNonNull(transaction.execute(status -> {
                jdbc.sql("select id from sisinfo.app_user where role = 'ADMIN' for update")
                        .query(row -> {});
                var started = List.of(
                        supplyAsync(() -> as(one, () -> accounts.disable(other)), both),
                        supplyAsync(() -> as(other, () -> accounts.disable(one)), both));
                await().until(this::waitingForALock, count -> count == 2);
                return started;
            }));

            assertThat(attempts.stream().map(CompletableFuture::join))
                    .containsExactlyInAnyOrder(Optional.empty(), Optional.of(AccountProblem.LAST_ADMIN));
        }
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

    private int waitingForALock() {
        return jdbc.sql(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")
                .query(Integer.class)
                .single();
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
