package sisinfo.web;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import sisinfo.access.Role;

/** The proof, kept in the session, that somebody has signed in. */
public final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final CurrentUser user;

    public SignedIn(CurrentUser user) {
        super(authorities(user.role()));
        this.user = user;
        setAuthenticated(true);
    }

    public static Optional<CurrentUser> user() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn.user)
                : Optional.empty();
    }

    /** Roles nest, so that "may a technician" is also yes for an administrator. */
    private static Collection<? extends GrantedAuthority> authorities(Role role) {
        return role.included().stream()
                .map(included -> new SimpleGrantedAuthority("ROLE_" + included))
                .toList();
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public CurrentUser getPrincipal() {
        return user;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && user.equals(that.user);
    }

    @Override
    public int hashCode() {
        return user.hashCode();
    }
}
