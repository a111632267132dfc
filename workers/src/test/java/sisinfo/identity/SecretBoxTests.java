package sisinfo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretBoxTests {

    private static final UUID ANA = UUID.randomUUID();
    private static final byte[] SECRET = {1, 2, 3, 4};

    private final SecretBox box = box("0123456789abcdef0123456789abcdef");

    @Test
    void takesNoShortKey() {
        assertThatThrownBy(() -> box("0123456789abcdef0123456789abcde")).hasMessageContaining("32 characters");
    }

    @Test
    void noticesOneChangedBit() {
        byte[] shut = box.shut(ANA, SECRET);
        assertThat(box.open(ANA, shut)).isEqualTo(SECRET);

        for (int i = 0; i < shut.length; i++) {
            byte[] changed = shut.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> box.open(ANA, changed)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void opensNothingWithAnotherKey() {
        byte[] shut = box.shut(ANA, SECRET);

        assertThatThrownBy(() -> box("fedcba9876543210fedcba9876543210").open(ANA, shut))
                .isInstanceOf(IllegalStateException.class);
    }

    private static SecretBox box(String key) {
        return new SecretBox(new IdentityProperties("admin@sisinfo.local", key, Duration.ofDays(14)));
    }
}
