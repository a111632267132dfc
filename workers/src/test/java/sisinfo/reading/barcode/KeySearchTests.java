package sisinfo.reading.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import sisinfo.reading.image.DrawnInvoice;

class KeySearchTests {

    private final String key = DrawnInvoice.from(11, false).key();

    @Test
    void takesTheSymbolsThatFitBest() {
        var found = new KeySearch(costs(key)).best();

        assertThat(found).hasValueSatisfying(it -> {
            assertThat(it.key()).isEqualTo(key);
            assertThat(it.proved()).isTrue();
        });
    }

    @Test
    void correctsASymbolByItsCheckDigits() {
        var costs = costs(key);
        int right = Integer.parseInt(key.substring(30, 32));
        costs[16][(right + 1) % 100] = 0.1f;
        costs[16][right] = 0.15f;

        var found = new KeySearch(costs).best();

        assertThat(found).hasValueSatisfying(it -> {
            assertThat(it.key()).isEqualTo(key);
            assertThat(it.proved()).isTrue();
        });
    }

    @Test
    void provesNothingWhenTwoKeysFitAlike() {
        var costs = costs(key);
        for (var place : costs) {
            for (int value = 0; value < 100; value++) {
                place[value] = Math.min(place[value], 0.16f);
            }
        }

        assertThat(new KeySearch(costs).best().filter(KeyCandidate::proved)).isEmpty();
    }

    @Test
    void findsNoKeyInAnotherCode() {
        assertThat(new KeySearch(costs("99".repeat(22))).best().filter(KeyCandidate::proved))
                .isEmpty();
    }

    private static float[][] costs(String digits) {
        var costs = new float[24][Code128.STOP];
        for (var place : costs) {
            Arrays.fill(place, 2);
        }
        costs[0][Code128.START_C] = 0.1f;
        int sum = Code128.START_C;
        for (int i = 0; i < 22; i++) {
            int value = Integer.parseInt(digits.substring(2 * i, 2 * i + 2));
            sum += value * (i + 1);
            costs[i + 1][value] = 0.1f;
        }
        costs[23][sum % 103] = 0.1f;
        return costs;
    }
}
