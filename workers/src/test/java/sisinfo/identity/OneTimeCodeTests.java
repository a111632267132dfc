package sisinfo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The vectors of RFC 6238, appendix B, in six digits. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void showsWhatEveryAppShows(long second, String code) {
        assertThat(OneTimeCode.at(SECRET, OneTimeCode.step(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @Test
    void takesACodeOnceAndOnlyForAMinuteOrSo() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        long step = OneTimeCode.step(now);
        String code = OneTimeCode.at(SECRET, step);

        assertThat(OneTimeCode.stepOf(SECRET, code, now, 0)).hasValue(step);
        assertThat(OneTimeCode.stepOf(SECRET, code, now, step)).isEmpty();
        assertThat(OneTimeCode.stepOf(SECRET, code, now.plusSeconds(30), 0)).hasValue(step);
        assertThat(OneTimeCode.stepOf(SECRET, code, now.plusSeconds(90), 0)).isEmpty();
    }

    @Test
    void writesSecretsAsAppsWantThem() {
        assertThat(Base32.encode(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
