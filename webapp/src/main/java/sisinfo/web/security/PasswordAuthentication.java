package sisinfo.web.security;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import sisinfo.identity.Credentials;
import sisinfo.identity.SecondFactors;
import sisinfo.identity.SignIns;
import sisinfo.identity.UserView;
import sisinfo.identity.Users;
import sisinfo.web.CurrentUser;
import sisinfo.web.SignedIn;

/** E-mail and password; takes equally long and says the same whether or not there is such a person. */
@Component
class PasswordAuthentication implements AuthenticationProvider {

    private final Users users;
    private final SecondFactors factors;
    private final SignIns signIns;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    PasswordAuthentication(Users users, SecondFactors factors, SignIns signIns, PasswordEncoder passwords) {
        this.users = users;
        this.factors = factors;
        this.signIns = signIns;
        this.passwords = passwords;
        this.nobodysHash = String.valueOf(passwords.encode("nobody's password"));
    }

    @Override
    public Authentication authenticate(Authentication request) {
        Optional<Credentials> known = users.findCredentials(request.getName());
        String typed = String.valueOf(request.getCredentials());
        String hash = known.map(Credentials::passwordHash).orElse(nobodysHash);
        boolean right = passwords.matches(typed, hash);
        Optional<UserView> user = known.map(Credentials::user).filter(it -> right && it.active());
        if (user.isEmpty()) {
            signIns.failed(known.map(it -> it.user().id()).orElse(null));
            throw new BadCredentialsException("Wrong e-mail or password");
        }
        signIns.passwordWasRight(user.get().id(), typed);
        if (factors.isOn(user.get().id())) {
            throw new CodeNeeded(user.get().id());
        }
        signIns.succeeded(user.get().id());
        return new SignedIn(CurrentUser.of(user.get()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
