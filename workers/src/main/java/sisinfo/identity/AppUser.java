package sisinfo.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sisinfo.access.Role;

/** A person with access: the row stays, switched off, because what they did points to it; erasing takes the name out. */
@Entity
@SuppressWarnings("unused") // columns that only queries read
@EntityListeners(PeopleNews.class)
@Table(name = "app_user")
class AppUser {

    @Id
    private UUID id;

    private String email;
    private String firstName;
    private String lastName;
    private @Nullable String registrationNumber; // not everybody has one

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable String passwordHash; // null until an invitation is accepted
    private boolean active;
    private boolean firstLogin;
    private @Nullable Instant lastSignInAt; // null before the first time
    private @Nullable Instant adminSince; // null for everybody else
    private @Nullable Instant erasedAt; // null unless all that is personal is gone
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private @Nullable Integer version; // null until stored, so that Spring Data knows it is new

    @SuppressWarnings("NullAway.Init") // for JPA
    protected AppUser() {}

    @SuppressWarnings("NullAway.Init") // the version is JPA's
    AppUser(UUID id, NewUser user, @Nullable String passwordHash, Instant now) {
        this.id = id;
        this.email = EmailAddress.normalized(user.email());
        this.firstName = user.firstName();
        this.lastName = user.lastName();
        this.passwordHash = passwordHash;
        this.active = true;
        this.firstLogin = true;
        this.createdAt = now;
        become(user.role(), now);
    }

    void moveTo(String address, Instant now) {
        email = address;
        updatedAt = now;
    }

    void choosePassword(String hash, Instant now) {
        passwordHash = hash;
        firstLogin = false;
        updatedAt = now;
    }

    final void become(Role next, Instant now) {
        adminSince = next == Role.ADMIN ? now : null;
        role = next;
        updatedAt = now;
    }

    void setActive(boolean next, Instant now) {
        active = next;
        updatedAt = now;
    }

    void describe(Profile profile, Instant now) {
        firstName = profile.firstName();
        lastName = profile.lastName();
        registrationNumber = profile.registrationNumber();
        updatedAt = now;
    }

    Profile profile() {
        return new Profile(firstName, lastName, registrationNumber);
    }

    Credentials credentials() {
        return new Credentials(view(), passwordHash);
    }

    UserView view() {
        return new UserView(id, email, firstName, lastName, role, active, firstLogin);
    }

    AccountView account(boolean secondFactor) {
        return new AccountView(view(), state(), registrationNumber, lastSignInAt, createdAt, adminSince, secondFactor);
    }

    AccountState state() {
        if (erasedAt != null) {
            return AccountState.ERASED;
        }
        if (!active) {
            return AccountState.DISABLED;
        }
        return passwordHash == null ? AccountState.INVITED : AccountState.ACTIVE;
    }
}
