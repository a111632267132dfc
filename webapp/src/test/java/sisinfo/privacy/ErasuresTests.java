package sisinfo.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.RunningApplication;
import sisinfo.access.NotAllowed;
import sisinfo.access.Role;
import sisinfo.audit.Action;
import sisinfo.audit.AuditEntry;
import sisinfo.audit.AuditEvent;
import sisinfo.audit.AuditFilter;
import sisinfo.audit.AuditLog;
import sisinfo.audit.AuditTrail;
import sisinfo.identity.AccountProblem;
import sisinfo.identity.AccountState;
import sisinfo.identity.Accounts;
import sisinfo.identity.Invitations;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;
import sisinfo.personal.Holding;
import sisinfo.personal.Treatment;

@RunningApplication
@TestPropertySource(properties = "sisinfo.audit.move-interval=200ms")
@DirtiesContext
class ErasuresTests {

    @Autowired
    Erasures erasures;

    @Autowired
    PersonFiles files;

    @Autowired
    Users users;

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditLog log;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private UserView admin;
    private UserView ana;

    @BeforeEach
    void hirePeople() {
        admin = EverythingAbout.somebody(users, jdbc, Role.ADMIN, "Rui", "Castro");
        ana = EverythingAbout.somebody(users, jdbc, Role.TECHNICIAN, "Ana", "Prado");
    }

    @Test
    void erasesWhatMayGoAndLeavesAReport() {
        EverythingAbout.isKept(jdbc, ana);
        leave();
        var before = counts(look());
        assertThat(before).as("of every kind there is something").doesNotContainValue(0);

        assertThat(erase()).isEmpty();

        var after = look();
        assertThat(after.stream().filter(it -> it.treatment() == Treatment.ERASED))
                .hasSizeGreaterThan(9)
                .allSatisfy(it -> assertThat(it.rows()).as(it.kind()).isEmpty());
        assertThat(after.stream().filter(it -> it.treatment() != Treatment.ERASED))
                .allSatisfy(it -> assertThat(it.rows()).as(it.kind()).isNotEmpty());
        var report = erasures.of(ana.id()).orElseThrow();
        assertThat(report.madeBy()).isEqualTo(admin.id());
        assertThat(report.reason()).isEqualTo("pedido 12/2026");
        assertThat(report.report())
                .allSatisfy(it -> assertThat(it.before()).as(it.kind()).isEqualTo(before.get(it.kind())))
                .filteredOn(it -> it.treatment() == Treatment.ERASED)
                .allSatisfy(it -> assertThat(it.after()).isZero());
        assertThat(erasures.report(report.id())).contains(report);
    }

    @Test
    void leavesANumberForAName() {
        leave();
        erase();

        var left = users.find(ana.id()).orElseThrow();
        assertThat(left.fullName()).matches("Pessoa apagada \\d+");
        assertThat(left.email()).isEqualTo("apagada-" + ana.id());
        assertThat(accounts.find(ana.id()).registrationNumber()).isNull();
        assertThat(left.role()).isEqualTo(Role.REQUESTER);
        assertThat(jdbc.sql("select t::text from sisinfo.privacy_request t where person = ?")
                        .param(ana.id())
                        .query(String.class)
                        .list()
                        .toString())
                .doesNotContain("Prado", ana.email(), "4711");
    }

    @Test
    void letsNobodyComeBackIn() {
        leave();
        erase();

        assertThat(users.findCredentials(ana.email())).isEmpty();
        assertThat(accounts.find(ana.id()).state()).isEqualTo(AccountState.ERASED);
        assertThat(accounts.enable(ana.id())).contains(AccountProblem.ERASED);
        assertThat(accounts.changeRole(ana.id(), Role.ADMIN)).contains(AccountProblem.ERASED);
        assertThat(invitations.resend(ana.id())).contains(AccountProblem.ERASED);
        assertThat(users.find(ana.id()).orElseThrow().active()).isFalse();
    }

    @Test
    void makesTheTrailUnreadableAboutThemAndLeavesItWhole() {
        transaction.executeWithoutResult(status ->
                trail.record(AuditEvent.of(Action.PROFILE_CHANGED, ana.id()).changed("firstName", "Anna", "Ana")));
        EverythingAbout.as(ana, () -> {
            trail.note(AuditEvent.of(Action.DOCUMENT_DOWNLOADED, "x").because("pedido de Ana Prado"));
            return true;
        });
        leave();
        arrived();
        assertThat(said()).contains("Ana", "203.0.113.7", "pedido de Ana Prado");

        assertThat(erase()).isEmpty();
        arrived();

        assertThat(said()).contains("(erased)").doesNotContain("Ana", "Anna", "203.0.113.7", "pedido de Ana Prado");
        assertThat(log.page(AuditFilter.of(ana.id().toString())).entries())
                .extracting(AuditEntry::action)
                .contains("PERSON_ERASED", "PROFILE_CHANGED", "DOCUMENT_DOWNLOADED");
        assertThat(log.verify().findings()).isEmpty();
    }

    @Test
    void isHarmlessTheSecondTime() {
        leave();
        erase();
        var report = erasures.of(ana.id());
        var name = users.find(ana.id()).orElseThrow().fullName();

        assertThat(erase()).isEmpty();

        assertThat(erasures.of(ana.id())).isEqualTo(report).isPresent();
        assertThat(users.find(ana.id()).orElseThrow().fullName()).isEqualTo(name);
        assertThat(files.requests())
                .filteredOn(it -> it.person().equals(ana.id()))
                .hasSize(1);
    }

    @Test
    void asksForReasonAndAddressAndForAccessToBeOff() {
        assertThat(erase()).contains(ErasureProblem.STILL_IN);
        leave();
        assertThat(by(admin, "outra@exemplo.gov.br", "x")).contains(ErasureProblem.OTHER_EMAIL);
        assertThat(by(admin, ana.email(), "  ")).contains(ErasureProblem.REASON_MISSING);
        assertThat(by(admin, ana.email(), "x".repeat(501))).contains(ErasureProblem.REASON_TOO_LONG);
        assertThat(by(admin, " " + ana.email().toUpperCase(java.util.Locale.ROOT), "x"))
                .isEmpty();
    }

    @Test
    void protectsOneselfAndTheLastAdministrator() {
        assertThat(EverythingAbout.as(admin, () -> erasures.erase(admin.id(), admin.email(), "x")))
                .contains(ErasureProblem.ONESELF);
        leave();
        var admins = jdbc.sql("update sisinfo.app_user set active = false where role = 'ADMIN' and active returning id")
                .query(java.util.UUID.class)
                .list();
        try {
            assertThat(erase()).contains(ErasureProblem.LAST_ADMIN);
        } finally {
            jdbc.sql("update sisinfo.app_user set active = true where id in (:admins)")
                    .param("admins", admins)
                    .update();
        }
    }

    @Test
    void isForAdministratorsOnly() {
        leave();
        var other = EverythingAbout.somebody(users, jdbc, Role.TECHNICIAN, "Eva", "Lima");

        assertThatThrownBy(() -> by(other, ana.email(), "x")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> EverythingAbout.as(other, () -> files.exportOwn(ana.id(), "json")))
                .isInstanceOf(NotAllowed.class);
    }

    private void leave() {
        assertThat(accounts.disable(ana.id())).isEmpty();
    }

    private Optional<ErasureProblem> erase() {
        return by(admin, ana.email(), " pedido 12/2026 ");
    }

    private Optional<ErasureProblem> by(UserView who, String email, String reason) {
        return EverythingAbout.as(who, () -> erasures.erase(ana.id(), email, reason));
    }

    private List<Holding> look() {
        arrived();
        return EverythingAbout.as(admin, () -> files.look(ana.id())).holdings();
    }

    private static Map<String, Integer> counts(List<Holding> holdings) {
        return holdings.stream()
                .collect(Collectors.toMap(Holding::kind, it -> it.rows().size()));
    }

    private List<String> said() {
        return log.page(AuditFilter.of(ana.id().toString())).entries().stream()
                .flatMap(it -> java.util.stream.Stream.concat(
                        it.changes().stream()
                                .flatMap(change -> java.util.stream.Stream.of(change.before(), change.after())),
                        java.util.stream.Stream.of(it.address(), it.reason())))
                .filter(java.util.Objects::nonNull)
                .map(it -> it.erased() ? "(erased)" : it.text())
                .toList();
    }

    private void arrived() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("""
                        select (select count(*) from sisinfo.audit_outbox) + (select count(*) from sisinfo.audit_sealed)""").query(Long.class).single() == 0);
    }
}
