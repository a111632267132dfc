package sisinfo.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import sisinfo.RunningApplication;
import sisinfo.access.Role;
import sisinfo.identity.NewUser;
import sisinfo.identity.SecondFactors;
import sisinfo.identity.SignIns;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;

/** Whoever is turned away, the same was computed: time tells nobody who has an account. Counted, not measured. */
@RunningApplication
class PasswordWorkTests {

    private static final String PASSWORD = "temporaria-muito-longa";

    @Autowired
    Users users;

    @Autowired
    SecondFactors factors;

    @Autowired
    SignIns signIns;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    JdbcClient jdbc;

    private Counting counting;
    private PasswordAuthentication door;
    private UserView user;

    @BeforeEach
    void countFromNowOn() {
        user = users.add(new NewUser(UUID.randomUUID() + "@exemplo.gov.br", "Ana", "Prado", Role.TECHNICIAN), PASSWORD);
        counting = new Counting(encoder);
        door = new PasswordAuthentication(users, factors, signIns, counting);
        counting.work.clear();
    }

    @Test
    void hashesOnceForAWrongPassword() {
        assertThat(workFor(user.email(), "wrong")).containsExactly("argon2id");
    }

    @Test
    void hashesOnceForNobody() {
        assertThat(workFor(UUID.randomUUID() + "@exemplo.gov.br", PASSWORD)).containsExactly("argon2id");
    }

    @Test
    void hashesOnceForWhoIsDisabledThoughThePasswordIsRight() {
        jdbc.sql("update sisinfo.app_user set active = false where id = ?")
                .param(user.id())
                .update();
        assertThat(workFor(user.email(), PASSWORD)).containsExactly("argon2id");
    }

    @Test
    void hashesOnceForWhoWasInvitedAndHasNoPasswordYet() {
        jdbc.sql("update sisinfo.app_user set password_hash = null where id = ?")
                .param(user.id())
                .update();
        assertThat(workFor(user.email(), PASSWORD)).containsExactly("argon2id");
    }

    private List<String> workFor(String email, String password) {
        assertThatThrownBy(() -> door.authenticate(new UsernamePasswordAuthenticationToken(email, password)))
                .isInstanceOf(BadCredentialsException.class);
        return counting.work;
    }

    /** Takes down which way of hashing was gone. */
    private static final class Counting implements PasswordEncoder {

        private final List<String> work = new ArrayList<>();
        private final PasswordEncoder real;

        Counting(PasswordEncoder real) {
            this.real = real;
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence typed) {
            var hash = real.encode(typed);
            work.add(way(hash));
            return hash;
        }

        @Override
        public boolean matches(@Nullable CharSequence typed, @Nullable String hash) {
            work.add(way(hash));
            return real.matches(typed, hash);
        }

        private static String way(@Nullable String hash) {
            return String.valueOf(hash).replaceFirst("^\\{(\\w+)}.*", "$1");
        }
    }
}
