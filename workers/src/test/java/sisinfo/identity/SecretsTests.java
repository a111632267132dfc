package sisinfo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sisinfo.access.Role;

class SecretsTests {

    private static final UserView FIRST =
            new UserView(UUID.randomUUID(), "admin@sisinfo.local", "Primeiro", "Acesso", Role.ADMIN, true, true);

    @Test
    void makesFirstPasswordsNobodyGuesses() {
        var made = Stream.generate(Secrets::password).limit(100).toList();

        assertThat(made).doesNotHaveDuplicates().allSatisfy(password -> {
            assertThat(password).matches("[a-hjkmnp-z2-9]{26}");
            assertThat(PasswordPolicy.check(password, FIRST)).isEmpty();
        });
        assertThat(26 * Math.log(31) / Math.log(2)).as("bits").isGreaterThan(128);
    }

    @Test
    void makesTokensOf256Bits() {
        assertThat(Stream.generate(Secrets::token).limit(100))
                .doesNotHaveDuplicates()
                .allMatch(token -> token.matches("[\\w-]{43}"));
    }
}
