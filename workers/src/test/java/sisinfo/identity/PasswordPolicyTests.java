package sisinfo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sisinfo.access.Role;

class PasswordPolicyTests {

    private static final UserView ANA =
            new UserView(UUID.randomUUID(), "ana.prado@exemplo.gov.br", "Ana", "Prado", Role.INTERN, true, true);

    @Test
    void countsCharactersAndNothingElse() {
        assertThat(PasswordPolicy.check("onze-letras", ANA)).contains(PasswordProblem.TOO_SHORT);
        assertThat(PasswordPolicy.check("ção é ótimo!", ANA)).isEmpty();
        assertThat(PasswordPolicy.check("caneta azul na gaveta", ANA)).isEmpty();
        assertThat(PasswordPolicy.check("caneta azul ".repeat(10) + "gaveta89", ANA))
                .isEmpty();
        assertThat(PasswordPolicy.check("caneta azul ".repeat(10) + "gaveta890", ANA))
                .contains(PasswordProblem.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "SenhaSenhaSenha",
                "prefeitura2026",
                "P@ssw0rdP@ssw0rd",
                "aaaaaaaaaaaaaaa",
                "qwertyuiopasdf!!",
                "minhasenha123",
                "20242025!!corinthians"
            })
    void refusesWhatEverybodyTriesFirst(String common) {
        assertThat(PasswordPolicy.check(common, ANA)).contains(PasswordProblem.COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AnaPrado#2026", "ana.prado@exemplo.gov.br", "sisinfo-prado-7", "Novo Horizonte 1x9"})
    void refusesTheirNameAndOursWithALittleAround(String personal) {
        assertThat(PasswordPolicy.check(personal, ANA)).contains(PasswordProblem.PERSONAL);
    }

    @Test
    void letsALongSentenceHoldAName() {
        assertThat(PasswordPolicy.check("o prado verde cresce devagar", ANA)).isEmpty();
    }

    @Test
    void knowsThousandsOfFirstGuesses() {
        assertThat(FirstGuesses.size()).isGreaterThan(3000);
    }
}
