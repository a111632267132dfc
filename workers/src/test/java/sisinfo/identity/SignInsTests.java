package sisinfo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sisinfo.DomainTest;
import sisinfo.access.Role;

@DomainTest
class SignInsTests {

    @Autowired
    SignIns signIns;

    @Autowired
    Users users;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsAPasswordOfTheOlderSystemInTodaysWay() {
        UserView user = add();
        jdbc.sql("update sisinfo.app_user set password_hash = ? where id = ?")
                .params("pbkdf2_sha256$20000$c4l3nd4r10$63RGIR1VTl/orcIWEdJk9p+LDFZJCOitMp9Y9BPuxlo=", user.id())
                .update();

        signIns.passwordWasRight(user.id(), "caneta azul na gaveta");

        String kept = users.findCredentials(user.email()).orElseThrow().passwordHash();
        assertThat(kept).startsWith("{argon2id}");
        assertThat(passwords.matches("caneta azul na gaveta", kept)).isTrue();
    }

    @Test
    void remembersWhenSomebodyCameIn() {
        UserView user = add();
        assertThat(accounts.find(user.id()).lastSignIn()).isNull();

        signIns.succeeded(user.id());

        assertThat(accounts.find(user.id()).lastSignIn()).isNotNull();
    }

    private UserView add() {
        return users.add(
                new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.INTERN), "temporaria-longa-9");
    }
}
