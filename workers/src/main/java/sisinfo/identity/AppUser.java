package sisinfo.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sisinfo.access.Role;

/** A person with access: never deleted, only switched off, because what they did keeps their name. */
@Entity
@Table(name = "app_user")
class AppUser {

    @Id
    private UUID id;

    private String email;
    private String firstName;
    private String lastName;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String passwordHash;
    private boolean active;
    private boolean firstLogin;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private @Nullable Integer version; // null until stored, so that Spring Data knows it is new

    @SuppressWarnings("NullAway.Init") // for JPA
    protected AppUser() {}

    @SuppressWarnings("NullAway.Init") // the version is JPA's
    AppUser(UUID id, NewUser user, String passwordHash, Instant now) {
        this.id = id;
        this.email = normalized(user.email());
        this.firstName = user.firstName();
        this.lastName = user.lastName();
        this.role = user.role();
        this.passwordHash = passwordHash;
        this.active = true;
        this.firstLogin = true;
        this.createdAt = now;
        this.updatedAt = now;
    }

    static String normalized(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    void choosePassword(String hash, Instant now) {
        passwordHash = hash;
        firstLogin = false;
        updatedAt = now;
    }

    Credentials credentials() {
        return new Credentials(view(), passwordHash);
    }

    UserView view() {
        return new UserView(id, email, firstName, lastName, role, active, firstLogin);
    }
}
