package sisinfo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Check digits of keys, with letters in the issuer's CNPJ as well. */
class AccessKeyTests {

    /** Published with the alphanumeric CNPJ's rules. */
    private static final String ALPHANUMERIC = "3526050X0J92JY000196570010000006041448679011";

    private static final String DIGITS = "35250287789328000117550020001486831221695930";

    @Test
    void acceptsPublishedKeys() {
        assertThat(AccessKey.isValid(ALPHANUMERIC)).isTrue();
        assertThat(AccessKey.isValid(DIGITS)).isTrue();
    }

    @Test
    void tellsItsParts() {
        var key = new AccessKey(DIGITS);

        assertThat(key.month()).isEqualTo(YearMonth.of(2025, 2));
        assertThat(key.issuerTaxId()).isEqualTo("87789328000117");
        assertThat(key.model()).isEqualTo("55");
        assertThat(key.series()).isEqualTo("2");
        assertThat(key.number()).isEqualTo("148683");
    }

    @Test
    void readsGroupsOfFour() {
        assertThat(AccessKey.of("3525 0287 7893 2800 0117 5500 2000 1486 8312 2169 5930"))
                .map(AccessKey::value)
                .contains(DIGITS);
    }

    @Test
    void refusesALetterWhereOnlyDigitsStand() {
        assertThat(AccessKey.isValid("A" + DIGITS.substring(1))).isFalse();
    }

    @Test
    void findsAKeyByChanceImplausible() {
        var phoneBeforeKey = "32000000352601907579380001435500100047954619";

        assertThat(AccessKey.isValid(phoneBeforeKey)).isTrue();
        assertThat(AccessKey.isPlausible(phoneBeforeKey)).isFalse();
    }
}
