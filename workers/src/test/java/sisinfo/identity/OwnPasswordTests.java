package sisinfo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sisinfo.DomainTest;
import sisinfo.access.By;
import sisinfo.access.NotAllowed;
import sisinfo.access.Role;

/** Choosing one's own password, and showing it again. */
@DomainTest
class OwnPasswordTests {

    private static final String GIVEN = "temporaria-longa-9";
    private static final String CHOSEN = "caneta azul na gaveta";

    @Autowired
    Users users;

    @Autowired
    Passwords passwords;

    UserView user;

    @BeforeEach
    void addSomebody() {
        user = users.add(new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.INTERN), GIVEN);
    }

    @Test
    void changesOnlyWithTheCurrentOne() {
        assertThat(users.changePassword(user.id(), "wrong", CHOSEN)).contains(PasswordProblem.WRONG_CURRENT);
        assertThat(isNow(GIVEN)).isTrue();

        assertThat(users.changePassword(user.id(), GIVEN, CHOSEN)).isEmpty();
        assertThat(isNow(CHOSEN)).isTrue();
    }

    @Test
    void doesNotKeepAGivenPasswordForGood() {
        assertThat(user.firstLogin()).isTrue();
        assertThat(users.changePassword(user.id(), GIVEN, GIVEN)).contains(PasswordProblem.SAME_AS_BEFORE);
        assertThat(users.find(user.id())).map(UserView::firstLogin).contains(true);
    }

    @Test
    void measuresAChosenOneByTheRules() {
        assertThat(users.changePassword(user.id(), GIVEN, "minhasenha123")).contains(PasswordProblem.COMMON);
    }

    @Test
    void isAskedOnlyOfItsOwner() {
        assertThat(users.isPasswordOf(user.id(), GIVEN)).isTrue();
        assertThat(users.isPasswordOf(user.id(), CHOSEN)).isFalse();
        assertThatThrownBy(() -> By.technician(UUID.randomUUID(), () -> users.isPasswordOf(user.id(), GIVEN)))
                .isInstanceOf(NotAllowed.class);
    }

    private boolean isNow(String password) {
        return passwords.matches(
                password, users.findCredentials(user.email()).orElseThrow().passwordHash());
    }
}
