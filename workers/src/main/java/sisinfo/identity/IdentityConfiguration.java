package sisinfo.identity;

import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept. */
@Configuration
@EnableConfigurationProperties(IdentityProperties.class)
class IdentityConfiguration {

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int ROUNDS = 2;
    private static final int STRENGTH = 12;

    /** New ones with Argon2id; what was kept otherwise is recognised, and made anew when its owner comes in. */
    @Bean
    PasswordEncoder passwordEncoder() {
        var encoder = new DelegatingPasswordEncoder(
                "argon2id",
                Map.of(
                        "argon2id",
                        new Argon2PasswordEncoder(SALT, HASH, LANES, MEMORY_KIB, ROUNDS),
                        "bcrypt",
                        new BCryptPasswordEncoder(STRENGTH)));
        encoder.setDefaultPasswordEncoderForMatches(new DjangoPasswords());
        return encoder;
    }
}
