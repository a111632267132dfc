package sisinfo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class DjangoPasswordsTests {

    /** Made with another program's PBKDF2 (Python's hashlib). */
    private static final String KEPT = "pbkdf2_sha256$20000$c4l3nd4r10$63RGIR1VTl/orcIWEdJk9p+LDFZJCOitMp9Y9BPuxlo=";

    private final DjangoPasswords django = new DjangoPasswords();

    @Test
    void recognisesWhatTheOlderSystemKept() {
        assertThat(django.matches("caneta azul na gaveta", KEPT)).isTrue();
        assertThat(django.matches("caneta azul na mesa", KEPT)).isFalse();
    }

    @Test
    void recognisesNothingElse() {
        assertThat(django.matches("x", null)).isFalse();
        assertThat(django.matches("x", "")).isFalse();
        assertThat(django.matches("x", "md5$a$b")).isFalse();
        assertThat(django.matches("x", "pbkdf2_sha256$viele$salz$###")).isFalse();
    }

    @Test
    void makesAnewWhatWasKeptInAnOlderWay() {
        var encoder = new IdentityConfiguration().passwordEncoder();
        String today = encoder.encode("caneta azul na gaveta");

        assertThat(today).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(encoder.upgradeEncoding(today)).isFalse();
        assertThat(encoder.matches("caneta azul na gaveta", KEPT)).isTrue();
        assertThat(encoder.upgradeEncoding(KEPT)).isTrue();
        String bcrypt = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("caneta azul na gaveta");
        assertThat(encoder.matches("caneta azul na gaveta", bcrypt)).isTrue();
        assertThat(encoder.upgradeEncoding(bcrypt)).isTrue();
    }

    @Test
    void readsMoreThanTheFirstSeventyTwoBytes() {
        var encoder = new IdentityConfiguration().passwordEncoder();
        String kept = encoder.encode("a".repeat(100) + "b");

        assertThat(encoder.matches("a".repeat(100) + "c", kept)).isFalse();
    }
}
