package sisinfo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.DomainTest;
import sisinfo.access.Role;

@DomainTest
class SecondFactorsTests {

    @Autowired
    SecondFactors factors;

    @Autowired
    FactorStore store;

    @Autowired
    SecretBox box;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    UserView user;

    @BeforeEach
    void addSomebody() {
        user = users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.ADMIN), "temporaria-longa-9");
    }

    @Test
    void isOnOnceACodeHasShownThatTheAppHasIt() {
        factors.begin(user.id());
        assertThat(factors.isOn(user.id())).isFalse();
        assertThat(factors.confirm(user.id(), "000000")).isEmpty();

        assertThat(turnOn()).hasSize(10).allMatch(code -> code.matches("([A-Z2-7]{4}-){5}[A-Z2-7]{4}"));
        assertThat(factors.isOn(user.id())).isTrue();
    }

    @Test
    void refusesACodeThatWasUsed() {
        turnOn();
        String next = code(1);

        assertThat(factors.verify(user.id(), next)).isEqualTo(CodeVerdict.RIGHT);
        assertThat(factors.verify(user.id(), next)).isEqualTo(CodeVerdict.WRONG);
    }

    @Test
    void takesEachRecoveryCodeOnce() {
        String code = turnOn().getFirst();

        assertThat(factors.verify(user.id(), code.toLowerCase())).isEqualTo(CodeVerdict.RIGHT);
        assertThat(factors.verify(user.id(), code)).isEqualTo(CodeVerdict.WRONG);
        assertThat(factors.recoveryCodesLeft(user.id())).isEqualTo(9);
    }

    @Test
    void keepsOnlySealsOfRecoveryCodes() {
        var codes = turnOn();
        var kept = jdbc.sql("select hash from sisinfo.recovery_code where user_id = ?")
                .param(user.id())
                .query(String.class)
                .list();

        assertThat(codes).doesNotHaveDuplicates();
        assertThat(kept).hasSize(10).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void makesWhoGuessesWaitEvenWithTheRightCode() {
        turnOn();
        for (int i = 0; i < 5; i++) {
            assertThat(factors.verify(user.id(), "000000")).isEqualTo(CodeVerdict.WRONG);
        }

        assertThat(factors.verify(user.id(), code(1))).isEqualTo(CodeVerdict.WAIT);
    }

    @Test
    void keepsTheSecretEncryptedForItsOwnerAlone() {
        factors.begin(user.id());
        byte[] kept = store.lock(user.id()).orElseThrow().secret();

        assertThat(kept).hasSize(12 + 20 + 16);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> box.open(UUID.randomUUID(), kept))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isDueForAdministratorsAfterAGraceTime() {
        assertThat(factors.due(user.id()))
                .hasValueSatisfying(due -> assertThat(due)
                        .isBetween(
                                clock.instant().plus(Duration.ofDays(13)),
                                clock.instant().plus(Duration.ofDays(15))));
        turnOn();
        assertThat(factors.due(user.id())).isEmpty();
    }

    @Test
    void comesOffWithACode() {
        turnOn();

        assertThat(factors.remove(user.id(), "000000")).isEqualTo(CodeVerdict.WRONG);
        assertThat(factors.remove(user.id(), code(1))).isEqualTo(CodeVerdict.RIGHT);
        assertThat(factors.isOn(user.id())).isFalse();
    }

    private List<String> turnOn() {
        factors.begin(user.id());
        return factors.confirm(user.id(), code(0)).orElseThrow();
    }

    /** As the app would show it so many steps from now. */
    private String code(int later) {
        byte[] secret = jdbc.sql("select secret from sisinfo.second_factor where user_id = ?")
                .param(user.id())
                .query((row, n) -> row.getBytes(1))
                .single();
        return OneTimeCode.at(box.open(user.id(), secret), OneTimeCode.step(clock.instant()) + later);
    }
}
