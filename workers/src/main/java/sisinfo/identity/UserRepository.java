package sisinfo.identity;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import sisinfo.access.Role;

/** The people who may sign in as rows. */
interface UserRepository extends JpaRepository<AppUser, UUID> {

    Optional<AppUser> findByEmail(String email);

    boolean existsByEmail(String email);

    List<AppUser> findByActiveTrueOrderByFirstNameAscLastNameAsc();

    List<AppUser> findAllByOrderByFirstNameAscLastNameAsc();

    long countByRoleAndActiveTrueAndPasswordHashNotNull(Role role);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from AppUser u where u.role = sisinfo.access.Role.ADMIN order by u.id")
    List<AppUser> lockAdministrators();

    /** Beside the version: two devices may sign in at the same moment. */
    @Modifying
    @Query("update AppUser u set u.lastSignInAt = :now where u.id = :id")
    void signedIn(UUID id, Instant now);

    /** The same password kept in a better way, unless it was changed meanwhile. */
    @Modifying
    @Query("update AppUser u set u.passwordHash = :better where u.id = :id and u.passwordHash = :hash")
    void rehash(UUID id, String hash, String better);
}
