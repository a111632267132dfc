package sisinfo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PermissionTests {

    private static final Actor.Origin HERE = new Actor.Origin("127.0.0.1", "test");
    private static final UUID ANA = UUID.randomUUID();

    @Test
    void givesEachRoleWhatTheOnesBeforeHave() {
        assertThat(of(Role.REQUESTER)).contains(Permission.OWN_ACCOUNT).doesNotContain(Permission.INVOICE_READ);
        assertThat(of(Role.INTERN))
                .containsAll(of(Role.REQUESTER))
                .contains(Permission.REVIEW_DRAFT)
                .doesNotContain(Permission.REVIEW_DECIDE);
        assertThat(of(Role.TECHNICIAN))
                .containsAll(of(Role.INTERN))
                .contains(Permission.REVIEW_DECIDE)
                .doesNotContain(Permission.USER_MANAGE, Permission.AUDIT_READ);
        assertThat(of(Role.ADMIN)).containsAll(of(Role.TECHNICIAN)).contains(Permission.USER_MANAGE);
    }

    @Test
    void keepsStepsOfProcessesFromPeopleAndDecisionsFromTheSystem() {
        assertThat(of(Role.ADMIN)).doesNotContain(Permission.PROCESS_STEP);
        assertThat(Acting.may(Permission.PROCESS_STEP))
                .as("a thread nobody bound")
                .isTrue();
        assertThat(Acting.may(Permission.REVIEW_DECIDE)).as("L-01, L-02").isFalse();
    }

    @Test
    void givesVisitorsNothing() {
        var visitor = new Actor.Visitor(HERE);

        assertThat(Permission.values()).noneMatch(permission -> permission.allows(visitor));
    }

    @Test
    void keepsPeopleFromWhatIsSomebodyElses() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> By.as(ANA, Role.ADMIN, () -> own(UUID.randomUUID())));
        assertThat(By.as(ANA, Role.REQUESTER, () -> own(ANA))).isEqualTo(ANA);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> Acting.as(new Actor.Visitor(HERE), () -> own(ANA)));
    }

    private static UUID own(UUID owner) {
        Acting.checkOwn(owner);
        return owner;
    }

    private static List<Permission> of(Role role) {
        return Stream.of(Permission.values()).filter(it -> it.isFor(role)).toList();
    }
}
