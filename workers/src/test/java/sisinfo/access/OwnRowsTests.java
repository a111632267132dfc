package sisinfo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import sisinfo.DomainTest;
import sisinfo.identity.NewUser;
import sisinfo.identity.Users;

/** Raw SQL without any condition, as if a use case had forgotten whose rows it may see. */
@DomainTest
class OwnRowsTests {

    private static final Actor VISITOR = new Actor.Visitor(new Actor.Origin("192.0.2.1", ""));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Users users;

    @Autowired
    TransactionTemplate transaction;

    UUID ana;
    UUID rui;

    @BeforeEach
    void keepSomethingForEach() {
        ana = person("Ana");
        rui = person("Rui");
    }

    @Test
    void showsPeopleTheirOwnRowsOnly() {
        assertThat(as(ana, this::owners)).containsExactly(ana);
        assertThat(as(rui, this::owners)).containsExactly(rui);
        assertThat(owners()).as("the system").contains(ana, rui);
    }

    @Test
    void showsThemInATransactionToo() {
        var seen = as(ana, () -> transaction.execute(it -> owners()));
        assertThat(seen).containsExactly(ana);
    }

    @Test
    void showsNothingToWhoIsNobody() {
        var seen = Acting.<List<UUID>, RuntimeException>as(VISITOR, this::owners);
        assertThat(seen).isEmpty();
    }

    @Test
    void changesNothingOfOthers() {
        assertThat(as(rui, () -> jdbc.sql("delete from sisinfo.saved_filter").update()))
                .isEqualTo(1);
        assertThat(as(
                        ana,
                        () -> jdbc.sql("update sisinfo.saved_filter set name = 'x'")
                                .update()))
                .isEqualTo(1);
        assertThatThrownBy(() -> as(rui, () -> keep(ana, "smuggled")))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> as(
                        ana,
                        () -> jdbc.sql("update sisinfo.saved_filter set user_id = ?")
                                .param(rui)
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void showsPeopleOnlyWhatTheyWereTold() {
        long anas = tell(ana);
        long ruis = tell(rui);

        assertThat(as(ana, this::told)).contains(anas).doesNotContain(ruis);
        assertThat(Acting.<List<Long>, RuntimeException>as(VISITOR, this::told)).isEmpty();
        assertThat(told()).as("the system").contains(anas, ruis);
    }

    @Test
    void letsNobodyMarkForgeOrForgetWhatOthersWereTold() {
        long anas = tell(ana);

        assertThat(as(
                        rui,
                        () -> jdbc.sql("update sisinfo.notification set read_at = now() where seq = ?")
                                .param(anas)
                                .update()))
                .isZero();
        assertThat(as(
                        ana,
                        () -> jdbc.sql("update sisinfo.notification set read_at = now() where seq = ?")
                                .param(anas)
                                .update()))
                .isEqualTo(1);
        assertThatThrownBy(() -> as(rui, () -> tell(ana))).rootCause().hasMessageContaining("row-level security");
        assertThat(as(ana, () -> jdbc.sql("delete from sisinfo.notification").update()))
                .as("what one was told is not for tidying away")
                .isZero();
    }

    @Test
    void showsNobodyTheLettersThatWait() {
        jdbc.sql("insert into sisinfo.notification_mail (notification, digest, due_at) values (?, false, now())")
                .param(tell(ana))
                .update();

        assertThat(as(ana, () -> count("notification_mail"))).isZero();
        assertThat(count("notification_mail")).isPositive();
    }

    @Test
    void showsPeopleOnlyTheirOwnWishes() {
        for (UUID person : List.of(ana, rui)) {
            jdbc.sql("insert into sisinfo.notification_preference (user_id, kind, in_app, mail)"
                            + " values (?, 'incident', true, 'NONE')")
                    .param(person)
                    .update();
            jdbc.sql("insert into sisinfo.notification_quiet (user_id, begins, ends) values (?, '20:00', '07:00')")
                    .param(person)
                    .update();
        }

        for (var table : List.of("notification_preference", "notification_quiet")) {
            assertThat(as(
                            ana,
                            () -> jdbc.sql("select user_id from sisinfo." + table)
                                    .query(UUID.class)
                                    .list()))
                    .as(table)
                    .containsExactly(ana);
        }
    }

    @Test
    void doesNotOwnTheTablesAndCannotTakeTheWallDown() {
        assertThatThrownBy(() -> as(
                        ana,
                        () -> jdbc.sql("alter table sisinfo.saved_filter disable row level security")
                                .update()))
                .rootCause()
                .hasMessageContaining("must be owner");
        assertThat(jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = 'sisinfo_app'")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    private UUID person(String name) {
        var id = users.add(
                        new NewUser(UUID.randomUUID() + "@exemplo.gov.br", name, "Prado", Role.TECHNICIAN),
                        "temporaria-muito-longa")
                .id();
        keep(id, "mine");
        return id;
    }

    private long tell(UUID person) {
        return jdbc.sql(
                        "insert into sisinfo.notification (recipient, kind, event_key, subject_kind, parameters, in_app,"
                                + " created_at) values (?, 'incident', gen_random_uuid()::text, 'NOTHING', '{}', true, now())"
                                + " returning seq")
                .param(person)
                .query(Long.class)
                .single();
    }

    private List<Long> told() {
        return jdbc.sql("select seq from sisinfo.notification")
                .query(Long.class)
                .list();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from sisinfo." + table)
                .query(Integer.class)
                .single();
    }

    private int keep(UUID owner, String name) {
        return jdbc.sql("insert into sisinfo.saved_filter (id, user_id, name, query, created_at)"
                        + " values (gen_random_uuid(), ?, ?, '', now())")
                .params(owner, name)
                .update();
    }

    private List<UUID> owners() {
        return jdbc.sql("select user_id from sisinfo.saved_filter")
                .query(UUID.class)
                .list();
    }

    private static <R> R as(UUID id, ScopedValue.CallableOp<R, RuntimeException> work) {
        return By.technician(id, work);
    }
}
