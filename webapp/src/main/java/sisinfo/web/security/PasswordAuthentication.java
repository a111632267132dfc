package sisinfo.web.security;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import sisinfo.identity.Credentials;
import sisinfo.identity.Users;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

/** E-mail and password; takes equally long and says the same whether or not there is such a person. */
@Component
class PasswordAuthentication implements AuthenticationProvider {

    private final Users users;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    PasswordAuthentication(Users users, PasswordEncoder passwords) {
        this.users = users;
        this.passwords = passwords;
        this.nobodysHash = String.valueOf(passwords.encode("nobody's password"));
    }

    @Override
    public Authentication authenticate(Authentication request) {
        Optional<Credentials> known = users.findCredentials(request.getName());
        String hash = known.map(Credentials::passwordHash).orElse(nobodysHash);
        boolean right = passwords.matches(String.valueOf(request.getCredentials()), hash);
        return known.map(Credentials::user)
                .filter(user -> right && user.active())
                .map(user -> new SignedIn(CurrentUser.of(user)))
                .orElseThrow(() -> new BadCredentialsException("Wrong e-mail or password"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
